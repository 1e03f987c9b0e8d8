package verbatim.benchmarks.systems;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that scores the tone of short texts. */
public interface ToneSystem {

    /** Name and version, for tables. */
    String name();

    /**
     * Scores texts.
     *
     * @return one answer a text, in order; {@code null} where there is none
     * @throws IOException if the system cannot be reached
     */
    List<@Nullable ToneAnswer> score(List<ToneItem> items) throws IOException, InterruptedException;
}
