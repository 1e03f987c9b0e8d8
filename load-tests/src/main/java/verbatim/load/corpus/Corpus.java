package verbatim.load.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Articles that nobody wrote: grammatical news of invented towns, with people who are quoted by name, by pronoun, by
 * description and over two paragraphs, in American and British marks. Seed and number decide every byte of an article.
 */
public final class Corpus {

    private static final Instant BEGIN = Instant.parse("2026-01-01T06:00:00Z");
    private static final Duration APART = Duration.ofMinutes(7);
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final long seed;
    private final KindMix kinds;
    private final Grammar grammar = Grammar.ofNews();

    public Corpus(long seed, KindMix kinds) {
        this.seed = seed;
        this.kinds = kinds;
    }

    /** Other kinds of articles by the same seed. */
    public Corpus of(KindMix others) {
        return new Corpus(seed, others);
    }

    /** The article of a number, 0 or more. */
    public Article article(int number) {
        SplittableRandom random = new SplittableRandom(seed * MIXER + number * (MIXER >>> 1));
        ArticleKind kind = kinds.any(random);
        QuotationMarks marks = QuotationMarks.any(random);
        Story story = new Story(grammar, random);
        return new Article(
                kind,
                "load-" + seed + "-" + number,
                story.headline(),
                story.outlet(),
                story.author(),
                BEGIN.plus(APART.multipliedBy(number)),
                marks.in(text(kind, story, random)));
    }

    /** The first articles. */
    public List<Article> articles(int count) {
        return IntStream.range(0, count).mapToObj(this::article).toList();
    }

    /** Writes the first articles as NDJSON: what {@code POST /v1/batches} and {@code POST /v1/analyses} take. */
    public void write(int count, OutputStream out) throws IOException {
        for (int number = 0; number < count; number++) {
            out.write(article(number).json());
            out.write('\n');
        }
    }

    /** Words that a search may ask for, as they stand in quotes. */
    public List<String> searchWords() {
        return grammar.phrases("search-word");
    }

    /** All outlets that print these articles. */
    public List<String> outlets() {
        return grammar.phrases("outlet");
    }

    private static String text(ArticleKind kind, Story story, SplittableRandom random) {
        List<String> paragraphs = new ArrayList<>();
        boolean isLive = kind == ArticleKind.LIVE_REPORT;
        int minute = 7 * 60 + random.nextInt(60);
        if (kind != ArticleKind.QUOTE_HEAVY) {
            paragraphs.add(story.lead());
        }
        for (int words = 0; words < kind.words(); words = words(paragraphs)) {
            if (isLive && random.nextDouble() < .6) {
                minute = (minute + 1 + random.nextInt(25)) % MINUTES_OF_A_DAY;
                paragraphs.add("%02d:%02d".formatted(minute / 60, minute % 60));
            }
            boolean isSpeech = random.nextDouble() < kind.shareOfSpeech();
            paragraphs.add(isSpeech ? story.speech() : story.narration(2 + random.nextInt(3)));
        }
        return String.join("\n\n", paragraphs);
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.split("\\s+").length)
                .sum();
    }
}
