package verbatim.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import verbatim.sentiment.encoding.SentenceEncoder;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.scoping.CueFinder;
import verbatim.sentiment.scoring.Blend;
import verbatim.sentiment.scoring.ModelFile;
import verbatim.sentiment.scoring.ToneModel;
import verbatim.sentiment.scoring.ToneScorer;

/**
 * Scores the tone of short texts: the valence that the speaker's own words express.
 *
 * <p>Immutable and safe for any number of threads; CPU-bound on the calling thread, linear in the text.
 */
public final class SentimentEngine {

    /** Raise with every change of lexicon, scoping or features; the weights bring their own version. */
    private static final String RULES = "3";

    private final ToneScorer scorer;
    private final String version;

    private SentimentEngine(ToneScorer scorer, String version) {
        this.scorer = scorer;
        this.version = version;
    }

    /**
     * Loads lexicon, weights and encoder from the class path; takes about a second.
     *
     * @throws IllegalStateException if one is missing or unreadable, or the encoder does not run on this machine
     */
    public static SentimentEngine load() {
        ToneModel model = ModelFile.load();
        SentenceEncoder encoder = SentenceEncoder.load();
        ToneScorer scorer = new ToneScorer(new CueFinder(Lexicon.load()), model, encoder, Blend.load());
        return new SentimentEngine(scorer, "rules-" + RULES + "+" + model.version() + "+" + encoder.version());
    }

    /** Identifies lexicon, weights and encoder: answers of equal versions to equal input are equal. */
    public String version() {
        return version;
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
        List<Tone> tones = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + tones.size() + " of " + passages.size());
            }
            tones.add(TonesOf.scored(scored(passage.text(), mode, explain)));
        }
        return tones;
    }

    private ToneScorer.Scored scored(String text, Mode mode, Explain explain) {
        return switch (explain) {
            case RULES -> mode == Mode.FULL ? scorer.full(text) : scorer.fast(text);
            case FULL -> scorer.leavingOut(text, mode == Mode.FULL ? scorer::full : scorer::fast);
        };
    }
}
