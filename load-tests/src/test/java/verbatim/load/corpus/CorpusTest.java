package verbatim.load.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class CorpusTest {

    private static final Pattern QUOTATION_MARK = Pattern.compile("[\"'“”„‘’‚«»‹›]");
    private static final Pattern OPENING = Pattern.compile("[“]|(?<![\\w”’])[‘\"](?=\\w)");
    /** What the contract calls an article. */
    private static final Set<String> FIELDS = Set.of("externalId", "title", "outlet", "author", "publishedAt", "text");

    private static Corpus of(ArticleKind kind) {
        return new Corpus(7, KindMix.of(kind.label()));
    }

    private static byte[] bytes(long seed) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Corpus(seed, KindMix.of(KindMix.NEWS)).write(60, out);
        return out.toByteArray();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        assertThat(bytes(3)).isEqualTo(bytes(3));
        assertThat(bytes(4)).isNotEqualTo(bytes(3));
    }

    @Test
    void anArticleDoesNotDependOnThoseBeforeIt() {
        Corpus corpus = new Corpus(7, KindMix.of(KindMix.NEWS));

        assertThat(corpus.articles(9).getLast()).isEqualTo(corpus.article(8));
    }

    @Test
    void everyLineIsAnArticleOfTheContract() throws Exception {
        ObjectMapper json = new ObjectMapper();

        for (String line : new String(bytes(3), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode article = json.readTree(line);
            assertThat(article.properties())
                    .extracting(field -> field.getKey())
                    .containsExactlyInAnyOrderElementsOf(FIELDS);
            assertThat(article.properties())
                    .allSatisfy(field ->
                            assertThat(field.getValue().asText()).isNotBlank().doesNotContain("{", "}"));
        }
    }

    @Test
    void noTwoArticlesAreTheSame() {
        assertThat(of(ArticleKind.MEDIAN).articles(200))
                .extracting(Article::text)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void articlesHaveTheWordsOfTheirKindAndLittleMore(ArticleKind kind) {
        assertThat(of(kind).articles(20))
                .allSatisfy(article -> assertThat(article.words()).isBetween(kind.words(), kind.words() + 120));
    }

    @Test
    void nobodySpeaksInAnArticleWithoutQuotes() {
        assertThat(of(ArticleKind.QUOTE_FREE).articles(50))
                .allSatisfy(article -> assertThat(article.text()).doesNotContainPattern(QUOTATION_MARK));
    }

    @Test
    void somebodySpeaksInEveryParagraphOfAQuoteHeavyOne() {
        assertThat(of(ArticleKind.QUOTE_HEAVY).articles(50))
                .flatExtracting(article -> List.of(article.text().split("\n\n")))
                .allSatisfy(paragraph -> assertThat(paragraph).containsPattern(OPENING));
    }

    @Test
    void aLiveReportIsMadeOfUpdates() {
        Pattern stamp = Pattern.compile("(?m)^\\d\\d:\\d\\d$");

        assertThat(of(ArticleKind.LIVE_REPORT).articles(20)).allSatisfy(article -> assertThat(
                        stamp.matcher(article.text()).results().count())
                .isGreaterThan(8));
    }

    @Test
    void allMarksAndWaysToNameASpeakerOccur() {
        String all = of(ArticleKind.QUOTE_HEAVY).articles(60).stream()
                .map(Article::text)
                .collect(Collectors.joining("\n\n"));

        assertThat(all)
                .contains("“", "”", "‘", "\"")
                .containsPattern(" (she|he) (said|added)")
                .contains("who asked not to be named");
    }

    @Test
    void anotherExternalIdChangesNothingElse() {
        Article article = of(ArticleKind.SHORT).article(0);

        assertThat(article.withExternalId("x").externalId()).isEqualTo("x");
        assertThat(article.withExternalId("x").text()).isEqualTo(article.text());
    }
}
