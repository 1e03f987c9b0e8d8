package verbatim.load;

import picocli.CommandLine.Option;
import verbatim.load.corpus.Corpus;
import verbatim.load.corpus.KindMix;

/** Which articles. */
final class CorpusOptions {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides every byte of the articles (${DEFAULT-VALUE}).",
            defaultValue = "1")
    long seed;

    @Option(
            names = "--kinds",
            paramLabel = "KIND[:WEIGHT],…",
            description = "short, median, long, quote-free, quote-heavy, live-report, and how often each comes"
                    + " (${DEFAULT-VALUE}).",
            defaultValue = KindMix.NEWS)
    String kinds = KindMix.NEWS;

    Corpus corpus() {
        return new Corpus(seed, KindMix.of(kinds));
    }
}
