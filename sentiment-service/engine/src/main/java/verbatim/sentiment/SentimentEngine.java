package verbatim.sentiment;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Scores the tone of short texts: the valence that the speaker's own words express.
 *
 * <p>Immutable and safe for any number of threads; CPU-bound on the calling thread, linear in the text.
 */
public final class SentimentEngine {

    private SentimentEngine() {}

    /**
     * Loads lexicon and weights from the class path.
     *
     * @throws IllegalStateException if one is missing or unreadable
     */
    public static SentimentEngine load() {
        return new SentimentEngine();
    }

    /** Identifies lexicon, weights and encoder: answers of equal versions to equal input are equal. */
    public String version() {
        return "0.1.0";
    }

    /** How much work may go into a score. */
    public enum Mode {
        /** Everything the engine has. */
        FULL,
        /** Rules and weights without the sentence encoder. */
        FAST
    }

    /** How phrases are found. */
    public enum Explain {
        /** From the rules. */
        RULES,
        /** Also by leaving each phrase out and scoring again. */
        FULL
    }

    /**
     * Scores passages.
     *
     * <p>An interrupt of the calling thread stops the work between two passages; the interrupt flag stays set.
     *
     * @return one tone a passage, in order
     * @throws CancellationException if the thread was interrupted
     */
    public List<Tone> score(List<Passage> passages, Mode mode, Explain explain) {
        throw new UnsupportedOperationException("not yet");
    }
}
