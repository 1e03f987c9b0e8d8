package verbatim.gateway.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.ProblemNote;

/**
 * Who said what in which tone in one article; offsets in UTF-16 units of its text.
 *
 * @param engine what found the quotes
 * @param toneEngine what heard the tone; absent if it did not answer or had nothing to do
 * @param problem why tones are missing; absent if none is
 */
public record Analysis(
        Engine engine,
        @Nullable Engine toneEngine,
        String textSha256,
        String language,
        List<Quote> quotes,
        List<Speaker> speakers,
        List<Block> blocks,
        @Nullable ProblemNote problem) {

    /** Whether every speech quote has its tone. */
    public Status status() {
        return problem == null ? Status.COMPLETE : Status.PARTIAL;
    }
}
