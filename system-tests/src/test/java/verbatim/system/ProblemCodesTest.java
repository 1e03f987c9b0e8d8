package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verbatim.serving.ProblemCode;

/** Holds the table in docs/problems.md to the codes that the services can answer with. */
class ProblemCodesTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\| ([^|]+?) \\|", Pattern.MULTILINE);

    @Test
    void theTableNamesEveryCodeWithItsStatusAndTitle() throws IOException {
        String page = Files.readString(ServiceProcess.root().resolve("docs/problems.md"));

        Set<String> documented =
                ROW.matcher(page).results().map(ProblemCodesTest::row).collect(toSortedSet());

        assertThat(documented).isEqualTo(codes());
    }

    private static Set<String> codes() {
        return new ClassFileImporter()
                .importPackages("verbatim").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(each -> Arrays.stream(each.getEnumConstants()))
                        .map(ProblemCode.class::cast)
                        .map(code -> row(code.code(), Integer.toString(code.status()), code.title()))
                        .collect(toSortedSet());
    }

    private static String row(MatchResult row) {
        return row(row.group(1), row.group(2), row.group(3));
    }

    private static String row(String code, String status, String title) {
        return code + " | " + status + " | " + title;
    }

    private static java.util.stream.Collector<String, ?, Set<String>> toSortedSet() {
        return Collectors.toCollection(TreeSet::new);
    }
}
