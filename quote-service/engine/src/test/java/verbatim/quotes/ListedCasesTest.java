package verbatim.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the files in {@code cases}, as a client sees it: who says each quote, or what the marks are for. */
class ListedCasesTest {

    private static final List<String> FILES =
            List.of("marks", "attribution", "never", "speakers", "kinds", "live-reports", "organisations");

    private record Case(String what, String text, List<String> answers) {}

    @TestFactory
    Stream<DynamicNode> saysWho() {
        QuoteEngine engine = Engines.shared();
        return FILES.stream().map(file -> DynamicContainer.dynamicContainer(file, tests(file, engine, true)));
    }

    /** A case that is right now is no gap any more: move it to the file it belongs to. */
    @TestFactory
    Stream<DynamicTest> knownGaps() {
        return tests("open", Engines.shared(), false);
    }

    private static Stream<DynamicTest> tests(String file, QuoteEngine engine, boolean right) {
        return cases(file).stream().map(c -> DynamicTest.dynamicTest(c.what(), () -> check(engine, c, right)));
    }

    private static void check(QuoteEngine engine, Case c, boolean right) {
        Analysis analysis = engine.analyse(Article.of(c.text()));
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < analysis.quotes().size(); i++) {
            boolean kindGiven = i >= c.answers().size() || c.answers().get(i).length() > 1;
            answers.add(answer(analysis, analysis.quotes().get(i), kindGiven));
        }
        List<String> expected =
                c.answers().stream().map(ListedCasesTest::comparable).toList();
        if (right) {
            assertThat(answers).as(c.text()).isEqualTo(expected);
        } else {
            assertThat(answers).as("right now: " + c.text()).isNotEqualTo(expected);
        }
    }

    private static String answer(Analysis analysis, Quote quote, boolean kindGiven) {
        if (quote.speaker() == null) {
            String kind = quote.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return kindGiven ? "- " + kind : "-";
        }
        return analysis.speakers().stream()
                .filter(speaker -> speaker.id().equals(quote.speaker().speakerId()))
                .map(speaker -> comparable(speaker.name()))
                .findFirst()
                .orElseThrow();
    }

    /** "A senior official" and "senior official" are one answer. */
    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(a|an|the) ", "");
    }

    private static List<Case> cases(String name) {
        try (InputStream in = ListedCasesTest.class.getResourceAsStream("cases/" + name + ".txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String block : file.substring(file.indexOf("\n== ") + 4).split("\n== ")) {
                int heading = block.indexOf('\n');
                int answers = block.indexOf("\n> ");
                List<String> expected = block.substring(answers)
                        .lines()
                        .filter(line -> line.startsWith("> "))
                        .map(line -> line.substring(2))
                        .toList();
                cases.add(new Case(block.substring(0, heading), block.substring(heading + 1, answers), expected));
            }
            return cases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
