package verbatim.quotes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotes.Block;
import verbatim.quotes.Span;
import verbatim.quotes.text.Paragraph.Kind;

class SourceTextTest {

    private static final String WRAPPED = """
            The harbour of Eastmere will close for three weeks in spring, the port
            authority said on Monday, because the old crane has to be taken down
            before it falls.

            "We have waited too long," said Ada Ode, who runs the authority, "and
            the crane has not waited with us."
              Fishermen were not amused. Several asked who would pay for the weeks
            in which no boat can land its catch.
            """;

    @Test
    void oneParagraphALine() {
        assertThat(paragraphs("First.\nSecond line.\r\nThird.\n\n \nFourth."))
                .containsExactly("First.", "Second line.", "Third.", "Fourth.");
    }

    @Test
    void hardWrappedLinesAreJoined() {
        List<String> paragraphs = paragraphs(WRAPPED);

        assertThat(paragraphs).hasSize(3);
        assertThat(paragraphs.get(0)).startsWith("The harbour").endsWith("falls.");
        assertThat(paragraphs.get(1)).startsWith("\"We have").endsWith("us.\"");
        assertThat(paragraphs.get(2)).startsWith("Fishermen").endsWith("catch.");
    }

    @Test
    void aQuoteOverAWrappedLineIsOne() {
        SourceText source = SourceText.of(WRAPPED);

        assertThat(QuotationScanner.scan(source))
                .extracting(q -> q.inner().in(source.text()))
                .containsExactly("We have waited too long,", "and\nthe crane has not waited with us.");
    }

    @Test
    void shortLinesAreNotJoined() {
        assertThat(paragraphs("Team news\nAmes is injured\nOde is back\nBoth clubs said so"))
                .hasSize(4);
    }

    @Test
    void updatesOfALiveReport() {
        SourceText source =
                SourceText.of("Talks resume\nThey talk.\n17:59\nThey talked.\nA lot.\n\n13:41 GMT\nThey met.");

        assertThat(source.blocks()).extracting(Block::id).containsExactly("b1", "b2", "b3");
        assertThat(source.blocks()).extracting(Block::time).containsExactly(null, "17:59", "13:41 GMT");
        assertThat(source.blocks())
                .extracting(b -> b.span().in(source.text()))
                .containsExactly("Talks resume\nThey talk.", "17:59\nThey talked.\nA lot.", "13:41 GMT\nThey met.");
        assertThat(source.blockAt(source.text().indexOf("A lot")))
                .isEqualTo(source.blocks().get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17:59 | 17:59",
                "17:59 GMT | 17:59 GMT",
                "9:05am | 9:05am",
                "5.42pm | 5.42pm",
                "11:05 a.m. ET | 11:05 a.m. ET",
                "12:40 p.m. | 12:40 p.m.",
                "5pm BST | 5pm BST",
                "[13:41] | 13:41",
                "(13:41) | 13:41",
                "Updated 13:41 | 13:41",
                "UPDATED: 13:41 CET | 13:41 CET",
                "Last updated at 08:15 | 08:15",
                "11 March 2025, 17:59 | 11 March 2025, 17:59",
                "17:59, March 11 | 17:59, March 11",
                "17:59: | 17:59",
            })
    void timeStamps(String line, String time) {
        assertThat(SourceText.of("Before.\n" + line + "\nAfter.")
                        .blocks()
                        .getLast()
                        .time())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "17.59",
                "11:05 am – The talks begin.",
                "3-2",
                "99:10",
                "12",
                "12:75",
                "May 12",
                "5",
                "Genesis 3:15 reads"
            })
    void noTimeStamps(String line) {
        assertThat(SourceText.of("Before.\n" + line + "\nAfter.").blocks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Port to close for weeks|The port will close.|HEADLINE",
                "The port will close.|It will.|BODY",
                "“It will close,” said Ode. “Soon.”|The port will close.|BODY",
                "“It will close.”|The port will close.|BODY",
                "“It will close”|The port will close.|HEADLINE",
                "By Ada Ode|The port will close.|BYLINE",
                "By May the port will close.|It will.|BODY",
                "Q: Will it close?|A: It will.|TURN",
                "Q. Will it close?|A. It will.|TURN",
                "MS. ODE: It will close.|MR. AMES: Why?|TURN",
                "CORRECTION: It will not.|The port will close.|BODY",
                "Ada Ode: It will close|The port will close.|HEADLINE",
                "- the crane|- the port|LIST_ITEM",
                "1. The crane|2. The port|LIST_ITEM",
            })
    void kinds(String first, String second, Kind kind) {
        assertThat(SourceText.of(first + "\n" + second).paragraphs().getFirst().kind())
                .isEqualTo(kind);
    }

    @Test
    void namesInFrontOfTurnsCountWhenTheyComeBack() {
        SourceText source = SourceText.of("Ada Ode: Well?\nBo Ames: Well.\nAda Ode: So?\nBo Ames: So.\nNote: End.");

        assertThat(source.paragraphs())
                .extracting(Paragraph::kind)
                .containsExactly(Kind.TURN, Kind.TURN, Kind.TURN, Kind.TURN, Kind.BODY);
        assertThat(source.paragraphs().get(1).label()).isEqualTo(new Span(15, 23));
    }

    @Test
    void paragraphOfAnOffset() {
        SourceText source = SourceText.of("\nOne.\n\nTwo.\nThree.");

        assertThat(source.paragraphIndexAt(0)).isZero();
        assertThat(source.paragraphIndexAt(1)).isZero();
        assertThat(source.paragraphIndexAt(7)).isEqualTo(1);
        assertThat(source.paragraphIndexAt(99)).isEqualTo(2);
        assertThat(SourceText.of(" \n").paragraphIndexAt(0)).isEqualTo(-1);
    }

    private static List<String> paragraphs(String text) {
        return SourceText.of(text).paragraphs().stream()
                .map(p -> p.span().in(text))
                .toList();
    }
}
