package verbatim.benchmarks.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LabelsTest {

    private static final CodePoints TEXT = CodePoints.of("🚢 She sheltered. “Stay here,” she said. The “Heron” sank.");

    @Test
    void stringsBecomeCodePointsOfTheirText() throws IOException {
        GoldArticle article = Labels.article("x", TEXT, labels("{'text': 'she', 'form': 'pronoun'}", 2));

        GoldQuote quote = article.quotes().getFirst();
        assertThat(TEXT.slice(quote.span())).isEqualTo("“Stay here,”");
        assertThat(quote.span()).isEqualTo(new Range(17, 29));
        assertThat(quote.mention()).isEqualTo(new GoldQuote.Mention(new Range(30, 33), "pronoun"));
        assertThat(article.nonQuotes()).containsExactly(new GoldArticle.Unattributed(new Range(44, 51), 1));
    }

    @Test
    void aMissingOccurrenceIsTold() throws IOException {
        JsonNode labels = labels("{'text': 'she', 'occurrence': 2, 'form': 'pronoun'}", 2);

        assertThatThrownBy(() -> Labels.article("x", TEXT, labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x: occurrence 2 is missing");
    }

    @Test
    void aWrongNumberOfWordsIsTold() throws IOException {
        JsonNode labels = labels("null", 3);

        assertThatThrownBy(() -> Labels.article("x", TEXT, labels)).hasMessageStartingWith("x: 2 words");
    }

    private static JsonNode labels(String mention, int words) throws IOException {
        return new ObjectMapper().readTree("""
                        {'title': 'T', 'quotes': [{'text': '“Stay here,”', 'words': %d, 'kind': 'direct', 'mention': %s,
                         'cue': 'said', 'speaker': {'name': 'Ada Roe', 'type': 'PERSON'}, 'tone': 0, 'phrases': []}],
                         'non_quotes': [{'text': '“Heron”', 'words': 1, 'kind': 'title'}]}
                        """.formatted(words, mention).replace('\'', '"'));
    }
}
