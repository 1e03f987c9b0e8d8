package verbatim.quotes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotes.Span;

/** What holds for every text, however broken. */
class AnyTextTest {

    private static final String[] PIECES = {
        "\"", "“", "”", "„", "''", "``", "'", "‘", "’", "«", "»", "‹", "›", "&quot;", "&rdquo;", "&#8220;", "&", ";",
                "<a ",
        ">", " ", " ", " ", "\n", "\n\n", "\r\n", ".", ", ", "?", "…", "—", "(", "]", "5", "6'2\"", "a", "He ", "said ",
        "Word", "'s", "17:59\n", "Q: ", "\u00A0", "😀", "\uD83D", "\u0000", "players' "
    };

    @Test
    void spansAreInsideOrderedAndNeverHalfOverEachOther() {
        Random random = new Random(42);
        for (int i = 0; i < 8_000; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSound(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "\"",
                "\" ",
                "'",
                " '",
                "\"a",
                " “a ",
                "“a\n",
                "‘a “b «c ",
                "''",
                "&quot;",
                "&",
                ";",
                "<a",
                "a\n",
                "'a' ",
                "\n",
                " ",
                "😀\"",
                "17:59\n",
                "Q: ",
                "A",
                "6'2\" "
            })
    void workGrowsWithTheTextAndNoFaster(String piece) {
        long small = transitions(piece.repeat(2_000));
        long large = transitions(piece.repeat(20_000));

        assertThat(large).isLessThanOrEqualTo(11 * small + 1_000);
        assertSound(piece.repeat(20_000));
    }

    /** Quadratic work on a million units would take many minutes; the limit leaves a slow machine room. */
    @ParameterizedTest
    @ValueSource(strings = {"“a\n", "\" ", "&rdquo", "<a ", "a;\"", "''' ", "17:59\n", "ab ab\n"})
    @Timeout(60)
    void aMillionUnits(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(QuotationScanner.scan(SourceText.of(text))).hasSizeLessThan(text.length());
    }

    @Test
    void tenThousandQuotes() {
        String text = "\"We are here,\" he said of the town. ".repeat(10_000);

        assertThat(QuotationScanner.scan(SourceText.of(text))).hasSize(10_000).allMatch(QuotedSpan::closed);
    }

    private static long transitions(String text) {
        SourceText source = SourceText.of(text);
        List<Mark> marks = MarkFinder.find(source);
        Pairing pairing = new Pairing(source, marks, new MarkCosts(source, marks));
        pairing.steps();
        return pairing.transitions();
    }

    private static void assertSound(String text) {
        SourceText source = SourceText.of(text);
        List<QuotedSpan> spans = QuotationScanner.scan(source);
        Deque<Integer> around = new ArrayDeque<>();
        int start = 0;
        for (int i = 0; i < spans.size(); i++) {
            QuotedSpan quote = spans.get(i);
            Span span = quote.span();
            assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(start);
            assertThat(span.contains(quote.inner())).as(text).isTrue();
            while (!around.isEmpty() && spans.get(around.element()).span().end() <= span.start()) {
                around.pop();
            }
            assertThat(quote.parent()).as(text).isEqualTo(around.isEmpty() ? -1 : around.element());
            assertThat(quote.depth()).as(text).isEqualTo(around.size());
            assertThat(around.isEmpty() || spans.get(around.element()).span().contains(span))
                    .as(text)
                    .isTrue();
            assertSegments(quote, text);
            around.push(i);
            start = span.start() + 1;
        }
        int end = 0;
        for (Paragraph paragraph : source.paragraphs()) {
            assertThat(paragraph.span().start()).as(text).isGreaterThanOrEqualTo(end);
            end = paragraph.span().end();
        }
    }

    private static void assertSegments(QuotedSpan quote, String text) {
        List<Span> segments = quote.segments();
        assertThat(segments.getFirst().start()).as(text).isEqualTo(quote.span().start());
        assertThat(segments.getLast().end()).as(text).isEqualTo(quote.span().end());
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).start())
                    .as(text)
                    .isGreaterThanOrEqualTo(segments.get(i - 1).end());
        }
    }
}
