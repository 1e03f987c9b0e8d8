package verbatim.benchmarks.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A kind of search that clients make.
 *
 * @param name says what is asked
 * @param accept form of the answer
 * @param isCommon whether the bar of latency is meant for it
 * @param isSecondPage whether the page after the first is measured
 * @param path of a request with values by chance
 */
record Search(
        String name, String accept, boolean isCommon, boolean isSecondPage, Function<SplittableRandom, String> path) {

    private static final String JSON = "application/json";
    private static final String QUOTES = "/v1/quotes?";

    /** The words that are asked for are neither the most frequent nor the rarest ones. */
    private static final int COMMONEST_WORD = 20;

    private static final int RAREST_WORD = 3_000;

    /** All kinds; values are asked for as often as they occur, so that the frequent ones weigh. */
    static List<Search> all(SyntheticNews news) {
        return List.of(
                common("newest", random -> QUOTES),
                common("speaker", random -> QUOTES + speaker(random)),
                common("speakerId", random -> QUOTES + "speakerId=" + news.personId(SyntheticNews.person(random))),
                common("bare last name", random -> QUOTES + "speaker=" + Words.surname(SyntheticNews.person(random))),
                common("speaker, label, from", random -> QUOTES + speaker(random) + "&label=negative&" + from(random)),
                common("q, one word, newest", random -> QUOTES + "q=" + word(random)),
                common("q, one word, ranked", random -> QUOTES + "sort=relevance&q=" + word(random)),
                common(
                        "q, two words, ranked",
                        random -> QUOTES + "sort=relevance&q=" + word(random) + "+" + word(random)),
                common(
                        "q, phrase, ranked",
                        random -> QUOTES + "sort=relevance&q=%22" + word(random) + "+" + word(random) + "%22"),
                common("outlet, a week", random -> QUOTES + outlet(random) + "&" + week(random)),
                common("label", random -> QUOTES + "label=" + label(random)),
                common("outlet, label", random -> QUOTES + outlet(random) + "&label=" + label(random)),
                common("score range", random -> QUOTES + "maxScore=-0." + (3 + random.nextInt(6))),
                common("narrow score range, a week", random -> QUOTES + "minScore=0.9&" + week(random)),
                common("kind", random -> QUOTES + "kind=term"),
                common("minConfidence", random -> QUOTES + "minConfidence=0.9"),
                common("topic", random -> QUOTES + "topic=" + word(random)),
                common(
                        "topic, label, from",
                        random -> QUOTES + "topic=" + word(random) + "&label=negative&" + from(random)),
                common("topic, speaker", random -> QUOTES + "topic=" + word(random) + "&" + speaker(random)),
                secondPage("second page of speaker", random -> QUOTES + speaker(random)),
                secondPage("second page of q, ranked", random -> QUOTES + "sort=relevance&q=" + word(random)),
                new Search(
                        "CSV of speaker, first 500", // as many quotes as ten pages
                        "text/csv",
                        false,
                        false,
                        random -> QUOTES + "limit=500&" + speaker(random)),
                other("facets of speaker", random -> QUOTES + facets() + "&" + speaker(random)),
                other("facets of topic", random -> QUOTES + facets() + "&topic=" + word(random)),
                other("facets of a week", random -> QUOTES + facets() + "&" + week(random)),
                other("facets of everything", random -> QUOTES + facets()),
                other("matrix of outlet, a week", random -> "/v1/quotes/matrix?" + outlet(random) + "&" + week(random)),
                other("matrix of topic", random -> "/v1/quotes/matrix?topic=" + word(random)),
                other("matrix of everything", random -> "/v1/quotes/matrix"),
                other("occurrences", random -> "/v1/quotes/" + quote(news, random) + "/occurrences"),
                other("one quote", random -> "/v1/quotes/" + quote(news, random)),
                other(
                        "timeline of speaker",
                        random -> "/v1/speakers/" + news.personId(SyntheticNews.person(random)) + "/timeline"));
    }

    private static Search common(String name, Function<SplittableRandom, String> path) {
        return new Search(name, JSON, true, false, path);
    }

    private static Search secondPage(String name, Function<SplittableRandom, String> path) {
        return new Search(name, JSON, true, true, path);
    }

    private static Search other(String name, Function<SplittableRandom, String> path) {
        return new Search(name, JSON, false, false, path);
    }

    private static String speaker(SplittableRandom random) {
        return "speaker=" + encoded(Words.name(SyntheticNews.person(random)));
    }

    private static String outlet(SplittableRandom random) {
        return "outlet=" + encoded(SyntheticNews.outlet(SyntheticNews.outletNumber(random)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String label(SplittableRandom random) {
        return List.of("negative", "positive", "mixed").get(random.nextInt(3));
    }

    private static String facets() {
        return "facets=speaker,outlet,label,day&limit=1";
    }

    /** Any of the frequent words as often as any of the rare ones of ten times that rank. */
    private static String word(SplittableRandom random) {
        double rank = COMMONEST_WORD * Math.pow((double) RAREST_WORD / COMMONEST_WORD, random.nextDouble());
        return Words.word((int) rank);
    }

    private static String from(SplittableRandom random) {
        return "from=" + day(random);
    }

    private static String week(SplittableRandom random) {
        LocalDate day = day(random);
        return "from=" + day + "&to=" + day.plusDays(6);
    }

    private static LocalDate day(SplittableRandom random) {
        long days = random.nextLong(SyntheticNews.SPAN.toDays());
        return SyntheticNews.BEGIN
                .plus(Duration.ofDays(days))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static String quote(SyntheticNews news, SplittableRandom random) {
        return news.article(random.nextInt(news.articles()))
                .quotes()
                .getFirst()
                .id()
                .toString();
    }
}
