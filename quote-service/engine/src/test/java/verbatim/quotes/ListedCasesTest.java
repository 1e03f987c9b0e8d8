package verbatim.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code cases.txt}, as a client sees it: who says each quote. */
class ListedCasesTest {

    private record Case(String what, String text, List<String> speakers) {}

    @TestFactory
    Stream<DynamicTest> saysWho() throws IOException {
        QuoteEngine engine = Engines.shared();
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.what(), () -> check(engine, c)));
    }

    private static void check(QuoteEngine engine, Case c) {
        Analysis analysis = engine.analyse(Article.of(c.text()));
        List<String> found = analysis.quotes().stream()
                .map(quote -> speaker(analysis, quote))
                .toList();
        assertThat(found)
                .as(c.text())
                .usingElementComparator(String::compareToIgnoreCase)
                .isEqualTo(c.speakers());
    }

    private static String speaker(Analysis analysis, Quote quote) {
        if (quote.speaker() == null) {
            return "-";
        }
        return analysis.speakers().stream()
                .filter(speaker -> speaker.id().equals(quote.speaker().speakerId()))
                .map(Speaker::name)
                .findFirst()
                .orElseThrow();
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = ListedCasesTest.class.getResourceAsStream("cases.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String block : file.substring(file.indexOf("\n== ") + 4).split("\n== ")) {
                int heading = block.indexOf('\n');
                int answers = block.indexOf("\n> ");
                List<String> speakers = block.substring(answers)
                        .lines()
                        .filter(line -> line.startsWith("> "))
                        .map(line -> line.substring(2))
                        .toList();
                cases.add(new Case(block.substring(0, heading), block.substring(heading + 1, answers), speakers));
            }
            return cases;
        }
    }
}
