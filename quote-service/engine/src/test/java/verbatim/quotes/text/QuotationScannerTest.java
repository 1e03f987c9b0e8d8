package verbatim.quotes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the scanner takes for quoted. In the examples {@code {…}} stands around each span that is expected, marks
 * included; the braces are taken out before the scan.
 */
class QuotationScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{“The bridge will open in May,”} the mayor said. {“Not a day later.”}",
                "The mayor said {“the bridge will open”} before {“the rains.”}",
                "{“The bridge,”} he said, {“will open”}; {“in May”}.",
                "The mayor ({“a stubborn man”}) agreed—{“at last,”} his wife said.",
            })
    void curlyMarks(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"The bridge will open in May,\"} the mayor said. {\"Not a day later.\"}",
                "He calls it {\"progress\"}; others call it {\"noise\"}.",
                "She asked: {\"Why now?\"} Nobody answered.",
                "The sign ({\"Closed\"}) was old, the {\"new\"}/{\"improved\"} one older.",
                "{\"But I—\"} she began. {\"—don’t care,\"} he finished.",
                "{\"Hello,\"}he said, and she:{\"Hello.\"}",
                "{\"...and so we left,\"} she said. {\"We had to ...\"}",
            })
    void straightMarks(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{“The bridge will open,\"} he said. {\"In May,”} he added, {“surely.”}",
                "{\"Yes,”} she said. {“No,\"} he said. {“Perhaps,”} they said.",
                "{''We closed at noon,''} Ms. Ode said. {''Nobody came.''}",
                "{``We closed at noon,''} Ms. Ode said. {``Nobody came.''}",
                "{‘‘We closed at noon,’’} Ms. Ode said.",
                "{''The word is 'no,'''} she said. {''Or 'never.'''}",
            })
    void mixedAndTypedMarks(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{”The bridge will open,”} he said. {”In May.”}",
                "{“The bridge will open,“} he said. {“In May.“}",
                "{”The bridge will open,“} he said, and {”that is that.“}",
                "He said: {”It rains. ”It pours. ”It floods.”} Then: {”Stop.”} {”Why?”} {”Enough.”}",
                "{“Fine,”} he said. {”Not fine,”} she said. {“Enough.”}",
            })
    void wrongWayMarks(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{„Das reicht“}, sagte er. {„Wirklich?“}",
                "{«Cela suffit»}, dit-il. {« Vraiment ? »} Oui.",
                "{»Das reicht«}, sagte er. {»Wirklich?«}",
                "{‹Cela suffit›}, dit-il.",
                "{,,Das reicht“}, sagte er.",
            })
    void otherLanguages(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{‘The bridge won’t open,’} the mayor said. {‘The builders’ union is on strike.’}",
                "{'The bridge won't open,'} the mayor said. {'The builders' union is on strike.'}",
                "{'I don't know,'} said Mr Ames. {'Ask the players' agents.'} He shrugged.",
                "Fans of rock 'n' roll in the '90s said {'we were young.'}",
                "{‘’Tis the season,’} she said, and the workers’ choir sang.",
                "{‘He told us “no” and left,’} she said.",
            })
    void britishMarksAgainstApostrophes(String marked) {
        List<String> expected = Marked.of(marked).expected();
        assertThat(outermost(Marked.of(marked).text())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The players' union met the teachers' union in the '80s; rock 'n' roll was 'bout to end.",
                "Don't ask: the '90s weren't the readers’ decade, ’twas said.",
                "At 6'2\" he is taller than his 5ft 10\" brother; they own a 12\" record and two 14\" ones.",
                "It measures 6′ 2″ by 3′ 4″.",
            })
    void apostrophesAndInchesAlone(String text) {
        assertThat(outermost(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"I am 6'2\" and proud,\"} he said. {\"My son is 5'11\".\"}",
                "{\"We sold a 12\" record,\"} he said, {\"and then the shop.\"}",
                "The 40\" screen is {\"too big,\"} she said; the 27\" one {\"will do.\"}",
            })
    void inchesBesideQuotes(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One \" stray mark. {\"All is well,\"} he said. {\"All will be well,\"} she said.",
                "{\"All is well,\"} he said. It cost 5 \" more. {\"All will be well,\"} she said.",
                "All is well,\" he said. {\"And it stays so,\"} he added. {\"Always.\"}",
            })
    void aStrayMarkTurnsNothingInsideOut(String marked) {
        assertFound(marked);
    }

    @Test
    void nestedQuotesNameTheirParent() {
        List<QuotedSpan> spans = scan("“She said ‘he cried “stop” twice’ and wept,” Ode said. “Then ‘no’.”");

        assertThat(spans).extracting(QuotedSpan::depth).containsExactly(0, 1, 2, 0, 1);
        assertThat(spans).extracting(QuotedSpan::parent).containsExactly(-1, 0, 1, -1, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“He called it “great” and left,” she said.",
                "\"He called it \"great\" and left,\" she said.",
                "\"He called it “great” and left,\" she said.",
                "«He called it «great» and left», she said.",
            })
    void sameMarksInside(String text) {
        assertThat(scan(text)).extracting(QuotedSpan::depth).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "‘And then he said, ‘I quit,’ and left,’ Bo told us.",
                "The ministers’ office said: ‘Not a word on the ministers’ ‘secret’ plan.’",
            })
    void singleMarksInsideSingleOnes(String text) {
        assertThat(scan(text)).extracting(QuotedSpan::depth).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministers were {'asleep at the wheel'}, the MPs' report says; the servants' union {'told 'em so'}.",
                "{'I've never seen owt like it,'} said Mr Brook. {'The dogs' kennels went, and the '62 flood was nowt.'}",
                "{‘I am the players’ captain,’} Bo said, {‘and the players’ voice.’}",
                "A {'Yes'} vote and a {'No'} vote were equal, {\"he said\"}.",
                "{'13 months in hell'} was the headline, {'99 balloons fly'} the answer.",
                "The {‘insiders’} had left.\n{‘They will be back,’} she said.",
            })
    void britishNewsroom(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Why?\"} {\"Because.\"} {\"Because what?\"} {\"Because I say so.\"}",
                "Q: Did you say {“never”}?\nA: I said, {“Not yet.”} Never say {“never.”}\nQ: So when?",
                "Smith ({“Big Sam”}) said that {“if [the club] … wants me—and I mean me—then I come”}.",
                "He said {\"yes\"}.Then {\"no\"}.She said {\"maybe\"}...",
                "{“ Spaces inside, ”} he said, {“ are ugly . ”}",
                "{\"I own O'Hare's,\"} said Bo, 6' 2\", of the {\"Sharks' Den\"} bar.",
                "* {\"We won\"} - Bo\n* {\"We lost\"} - Ada",
                "Mr Ames said {\"the plan is dead\"} — {\"dead as a doornail\"} — and left.",
                "He posted: {“Line one\nline two\nline three”} on Friday.",
            })
    void otherNewsrooms(String marked) {
        assertFound(marked);
    }

    @Test
    void entitiesKeepTheirOffsets() {
        String text = "&quot;It&#39;s over,&quot; he said. &ldquo;Don&rsquo;t&nbsp;ask,&#8221; she said.";

        assertThat(outermost(text))
                .containsExactly("&quot;It&#39;s over,&quot;", "&ldquo;Don&rsquo;t&nbsp;ask,&#8221;");
        assertThat(scan(text).getFirst().inner().in(text)).isEqualTo("It&#39;s over,");
    }

    @Test
    void markupIsNoText() {
        String text = "<p class=\"lead\">\"We won,\" <a href='/x' title=\"Ode\">Ode</a> said.</p>";

        assertThat(outermost(text)).containsExactly("\"We won,\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"“,”", "\",\"", "'',''", "‘,’"})
    void aQuoteOverParagraphs(String opening, String closing) {
        String text = "A start.\n" + opening + "One day it rained.\n" + opening + "Next day it snowed.\n" + opening
                + "Then it cleared," + closing + " Ms. Ode said.\n" + opening + "At last." + closing;

        List<QuotedSpan> spans = scan(text);

        assertThat(spans).hasSize(2);
        assertThat(spans.getFirst().segments())
                .extracting(s -> s.in(text))
                .containsExactly(
                        opening + "One day it rained.",
                        opening + "Next day it snowed.",
                        opening + "Then it cleared," + closing);
        assertThat(spans.getFirst().closed()).isTrue();
    }

    @Test
    void aMarkSetAgainWhereTheParagraphBreakWasLost() {
        String text = "She said: \"Grave doubts remain. \"We need the money. \"And we need it now.\" He agreed.";

        List<QuotedSpan> spans = scan(text);

        assertThat(outermost(text))
                .containsExactly("\"Grave doubts remain. \"We need the money. \"And we need it now.\"");
        assertThat(spans.getFirst().segments()).hasSize(3);
    }

    @Test
    void anUnclosedQuoteEndsWithItsParagraph() {
        String text = "Ode wrote: “We are closing the shop.\nShe did so in May.\n“Sad,” Ames said.";

        List<QuotedSpan> spans = scan(text);

        assertThat(outermost(text)).containsExactly("“We are closing the shop.", "“Sad,”");
        assertThat(spans).extracting(QuotedSpan::closed).containsExactly(false, true);
    }

    @Test
    void anUnclosedQuoteEndsWithItsUpdate() {
        String text = "17:59\n“We are closing the shop.\n18:20\n“Sad,” Ames said.";

        assertThat(outermost(text)).containsExactly("“We are closing the shop.", "“Sad,”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Worst day of my life'}: jockey speaks\nThe jockey said {\"it hurt.\"}",
                "Mayor calls bridge plan {‘madness’}\nThe mayor said {“it is mad.”}",
                "Bridge\nThe mayor asked, {'Why me?'} and the clerk said, {\"Why not?\"}",
            })
    void singleMarksInHeadlinesAndAfterCues(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said \"\" and left.", "“”", "''''", "\"", "“", "'", "", "\n\n", "\"…\""})
    void nothingQuoted(String text) {
        assertThat(scan(text)).isEmpty();
    }

    private static void assertFound(String marked) {
        Marked example = Marked.of(marked);
        assertThat(outermost(example.text())).isEqualTo(example.expected());
    }

    private static List<QuotedSpan> scan(String text) {
        return QuotationScanner.scan(SourceText.of(text));
    }

    private static List<String> outermost(String text) {
        return scan(text).stream()
                .filter(q -> q.depth() == 0)
                .map(q -> q.span().in(text))
                .toList();
    }

    /** An example with its expected spans in braces. */
    private record Marked(String text, List<String> expected) {

        static Marked of(String marked) {
            List<String> expected = java.util.regex.Pattern.compile("\\{([^}]*)}")
                    .matcher(marked)
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            return new Marked(marked.replace("{", "").replace("}", ""), expected);
        }
    }
}
