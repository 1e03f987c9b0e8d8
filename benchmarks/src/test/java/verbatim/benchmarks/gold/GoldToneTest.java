package verbatim.benchmarks.gold;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class GoldToneTest {

    @Test
    void contextIsTheParagraphOfTheQuoteAndTheOneBefore() {
        CodePoints text = CodePoints.of("First.\n\nSecond 🚢.\n\nThird “quote” here.\nFourth.");
        int start = text.indexOf("“");

        assertThat(GoldTone.context(text, new Range(start, start + 7))).isEqualTo("Second 🚢.\n\nThird “quote” here.");
    }

    @Test
    void contextOfTheFirstParagraphIsThatParagraph() {
        CodePoints text = CodePoints.of("A “quote” here.\n\nMore.");

        assertThat(GoldTone.context(text, new Range(2, 9))).isEqualTo("A “quote” here.");
    }

    @Test
    void contextIsCutFarFromTheQuote() {
        CodePoints text = CodePoints.of("a".repeat(5000) + "“q”" + "b".repeat(5000));

        assertThat(GoldTone.context(text, new Range(5000, 5003)))
                .isEqualTo("a".repeat(2000) + "“q”" + "b".repeat(1000));
    }
}
