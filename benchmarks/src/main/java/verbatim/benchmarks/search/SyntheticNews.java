package verbatim.benchmarks.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Articles that nobody wrote, skewed as news are: few people say much, few outlets print much, later months hold more than
 * earlier ones, most speech is neutral, and one quote in twenty was printed before. The number of an article decides all
 * of it.
 */
final class SyntheticNews {

    /** Quotes of an article. */
    static final int QUOTES = 5;

    static final int PEOPLE = 30_000;
    static final int OUTLETS = 200;
    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final Duration SPAN = Duration.ofDays(1000);

    private static final int MIXER = 0x9E3779B9;
    private static final int REPRINTED = 20_000;
    private static final int FILLER_WORDS = 25;
    private static final double GROWTH = .7;
    private static final Zipf PROMINENCE = new Zipf(PEOPLE, .8);
    private static final Zipf CIRCULATION = new Zipf(OUTLETS, 1);
    private static final Zipf REPRINTS = new Zipf(REPRINTED, 1);

    private final long seed;
    private final int articles;

    SyntheticNews(long seed, int articles) {
        this.seed = seed;
        this.articles = articles;
    }

    /**
     * An article.
     *
     * @param people who speaks in it, each once
     */
    record Article(
            UUID id,
            Instant published,
            String outlet,
            String title,
            String text,
            List<Integer> people,
            List<Quote> quotes) {}

    /**
     * A quote.
     *
     * @param speaker index among the article's people; absent where nobody speaks
     * @param mention where its speaker is named
     * @param label absent where it is no speech
     */
    record Quote(
            UUID id,
            int start,
            int end,
            String text,
            String kind,
            @Nullable Integer speaker,
            int mention,
            double confidence,
            @Nullable String label,
            double score) {}

    static String outlet(int number) {
        return "Outlet " + number;
    }

    /** Somebody whom clients ask about: as often as they speak. */
    static int person(SplittableRandom random) {
        return PROMINENCE.draw(random);
    }

    static int outletNumber(SplittableRandom random) {
        return CIRCULATION.draw(random);
    }

    /** The id of a person across articles. */
    UUID personId(int person) {
        return id(BEGIN.minus(Duration.ofDays(1)), new SplittableRandom(seed ^ (long) (person + 1) * MIXER));
    }

    int articles() {
        return articles;
    }

    Article article(int number) {
        SplittableRandom random = new SplittableRandom(seed + (long) number * MIXER);
        Instant published = published(number, random);
        UUID id = id(published, random);
        List<Integer> people = people(random);
        StringBuilder text = new StringBuilder();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < QUOTES; i++) {
            text.append(Words.some(random, FILLER_WORDS)).append(".\n\n");
            quotes.add(quote(published, people, text, random));
        }
        return new Article(
                id, published, outlet(outletNumber(random)), Words.some(random, 8), text.toString(), people, quotes);
    }

    private static List<Integer> people(SplittableRandom random) {
        List<Integer> people = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        while (people.size() < count) {
            int person = person(random);
            if (!people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    /** Later is denser: an archive grows. */
    private Instant published(int number, SplittableRandom random) {
        double share = Math.pow((number + random.nextDouble()) / articles, GROWTH);
        return BEGIN.plusSeconds((long) (share * SPAN.toSeconds()));
    }

    private Quote quote(Instant published, List<Integer> people, StringBuilder article, SplittableRandom random) {
        boolean isReprint = random.nextDouble() < .05;
        SplittableRandom words = isReprint ? new SplittableRandom(seed ^ REPRINTS.draw(random)) : random;
        String text = "“" + Words.some(words, 8 + words.nextInt(25)) + ",”";
        int start = article.length();
        article.append(text).append(" said ");
        int mention = article.length();
        String kind = kind(random);
        boolean isSpeech = kind.equals("speech");
        Integer speaker = isSpeech ? random.nextInt(people.size()) : null;
        article.append(speaker == null ? "nobody" : Words.name(people.get(speaker)))
                .append(". ");
        double score = Math.clamp(random.nextGaussian() * .35 - .08, -1, 1);
        return new Quote(
                id(published, random),
                start,
                start + text.length(),
                text,
                kind,
                speaker,
                mention,
                1 - Math.pow(random.nextDouble(), 3),
                isSpeech ? label(score, random) : null,
                score);
    }

    private static String kind(SplittableRandom random) {
        double chance = random.nextDouble();
        return chance < .88 ? "speech" : chance < .94 ? "scare-quote" : chance < .97 ? "title" : "term";
    }

    private static String label(double score, SplittableRandom random) {
        if (Math.abs(score) >= .25) {
            return score < 0 ? "negative" : "positive";
        }
        return random.nextDouble() < .05 ? "mixed" : "neutral";
    }

    /** A version 7 UUID (RFC 9562). */
    private static UUID id(Instant time, SplittableRandom random) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
