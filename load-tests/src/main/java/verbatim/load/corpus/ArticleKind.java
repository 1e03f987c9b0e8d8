package verbatim.load.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an article is like. */
public enum ArticleKind {
    /** A notice with a quote or two. */
    SHORT(120, .5),
    /** The usual length of a news article. */
    MEDIAN(900, .4),
    /** A feature. */
    LONG(3_000, .4),
    /** The usual length, nobody speaks: not one quotation mark in it. */
    QUOTE_FREE(900, 0),
    /** The usual length, somebody speaks in every paragraph. */
    QUOTE_HEAVY(900, 1),
    /** Updates, each below the time at which it was posted. */
    LIVE_REPORT(2_000, .5);

    private final int words;
    private final double shareOfSpeech;

    ArticleKind(int words, double shareOfSpeech) {
        this.words = words;
        this.shareOfSpeech = shareOfSpeech;
    }

    /** Words that an article has at least; it ends with the paragraph in which it reaches them. */
    public int words() {
        return words;
    }

    /** Of its paragraphs, those in which somebody speaks. */
    double shareOfSpeech() {
        return shareOfSpeech;
    }

    /** As users write it: {@code quote-free}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this name; its message is for users */
    public static ArticleKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no kind of article is called " + label + "; there are " + labels()));
    }

    private static String labels() {
        return Arrays.stream(values()).map(ArticleKind::label).collect(Collectors.joining(", "));
    }
}
