package verbatim.sentiment.http;

import java.util.List;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;

/** Runs samples through a scorer, so that the first client does not pay for class loading and compilation. */
final class WarmUp {

    private static final List<Passage> SAMPLES = List.of(
            new Passage(
                    "“This is the best season the harbour has had in years,”",
                    "“This is the best season the harbour has had in years,” the ferry's captain said on Monday."),
            new Passage(
                    "“We cannot accept such a careless plan unless it is changed.”",
                    "The islanders were angry. “We cannot accept such a careless plan unless it is changed.”"),
            new Passage("“The council meets on Thursday.”", "“The council meets on Thursday,” a clerk wrote."));

    /** Enough for the hot loops to be compiled once; more would only delay readiness. */
    private static final int ROUNDS = 50;

    private WarmUp() {}

    static void run(Scorer scorer) {
        for (int round = 0; round < ROUNDS; round++) {
            var unused = scorer.score(SAMPLES, SentimentEngine.Mode.FAST, SentimentEngine.Explain.FULL);
        }
        // the encoder is native code and needs no compilation, only its first buffers
        var unused = scorer.score(SAMPLES, SentimentEngine.Mode.FULL, SentimentEngine.Explain.FULL);
    }
}
