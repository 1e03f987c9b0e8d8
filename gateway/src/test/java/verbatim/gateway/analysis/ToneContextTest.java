package verbatim.gateway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneContextTest {

    private static String context(String text, String quote) {
        int start = text.indexOf(quote);
        return ToneContext.of(text, start, start + quote.length());
    }

    @Test
    void theParagraphAndTheOneBeforeIt() {
        String text = "First.\n\nSecond.\n\nThird “quote” here.\nFourth.";
        assertThat(context(text, "“quote”")).isEqualTo("Second.\n\nThird “quote” here.");
    }

    @Test
    void theFirstParagraphHasNoneBefore() {
        assertThat(context("A “quote” here.\n\nNext.", "“quote”")).isEqualTo("A “quote” here.");
        assertThat(context("\n\n A “quote”", "“quote”")).isEqualTo("A “quote”");
    }

    @Test
    void blankLinesAndNoBreakSpacesBetweenAreNoParagraph() {
        assertThat(context("One.\n \u00a0\n\u2028\nA “quote”", "“quote”"))
                .isEqualTo("One.\n \u00a0\n\u2028\nA “quote”");
        assertThat(context("Zero.\nOne. \n\t\n\nA “quote” \u00a0\n", "“quote”")).isEqualTo("One. \n\t\n\nA “quote”");
    }

    @Test
    void aQuoteOverParagraphsIsWhole() {
        String text = "Zero.\n\nOne.\n\n“A\n\n“B” said.\n\nEnd.";
        assertThat(context(text, "“A\n\n“B”")).isEqualTo("One.\n\n“A\n\n“B” said.");
    }

    @Test
    void longParagraphsAreCutAtCodePoints() {
        String before = "😀".repeat(2_500);
        String after = "😎".repeat(1_500);
        assertThat(context(before + "“quote”" + after, "“quote”"))
                .isEqualTo("😀".repeat(2_000) + "“quote”" + "😎".repeat(1_000));
    }

    @Test
    void theCutKeepsWhatFitsExactly() {
        String text = "a".repeat(2_000) + "“q”" + "b".repeat(1_000);
        assertThat(context(text, "“q”")).isEqualTo(text);
        assertThat(context("x" + text + "x", "“q”")).isEqualTo(text);
    }
}
