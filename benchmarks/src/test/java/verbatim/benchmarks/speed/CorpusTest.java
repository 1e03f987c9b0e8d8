package verbatim.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldArticle;

@NullMarked
class CorpusTest {

    private static final List<GoldArticle> ARTICLES = List.of(new GoldArticle(
            "x", null, CodePoints.of("One two three.\n\nFour five.\n\n“Six 🚢 seven,” eight."), List.of(), List.of()));

    @Test
    void theSameSeedGivesTheSameArticles() {
        List<String> first = new Corpus(ARTICLES, 1).ofWords(30, 3);

        assertThat(new Corpus(ARTICLES, 1).ofWords(30, 3)).isEqualTo(first);
        assertThat(new Corpus(ARTICLES, 2).ofWords(30, 3)).isNotEqualTo(first);
    }

    @Test
    void articlesHaveTheWordsAskedForAndLittleMore() {
        assertThat(new Corpus(ARTICLES, 1).ofWords(30, 20))
                .allSatisfy(
                        article -> assertThat(CodePoints.countWords(article)).isBetween(30, 33));
    }

    @Test
    void piecesOfAnySizeAreTheSameText() {
        Corpus corpus = new Corpus(ARTICLES, 1);
        String whole = String.join("\n\n", corpus.inPieces(500, 500));

        for (int each : List.of(1, 20, 100)) {
            List<String> pieces = corpus.inPieces(500, each);
            assertThat(String.join("\n\n", pieces)).isEqualTo(whole);
            assertThat(pieces.subList(0, pieces.size() - 1))
                    .allSatisfy(piece -> assertThat(piece.length()).isBetween(each, each + 30));
        }
    }
}
