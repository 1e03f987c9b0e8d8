package verbatim.gateway.reanalyses;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import verbatim.serving.SubmittedText;

/**
 * Which stored articles to read again; an absent part filters nothing.
 *
 * @param from first moment of an article's time
 * @param to moment after the last one
 */
public record NewReanalysis(
        @Nullable String outlet,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    private static final int MAX_OUTLET = 300;

    /**
     * Checks every field.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewReanalysis checked() {
        return new NewReanalysis(
                outlet == null ? null : SubmittedText.checkLine("outlet", outlet, MAX_OUTLET), from, to);
    }

    /** As it is kept. */
    Filter filter() {
        return new Filter(outlet, from == null ? null : from.toString(), to == null ? null : to.toString());
    }

    /** The same with times as texts. */
    public record Filter(
            @Nullable String outlet,
            @Nullable String from,
            @Nullable String to) {}
}
