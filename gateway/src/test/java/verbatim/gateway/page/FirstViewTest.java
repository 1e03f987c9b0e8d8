package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first view's modules are named in the page, so that none is found only when another has come. */
class FirstViewTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "META-INF", "resources");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export) .*?from '(.+?)';");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"(.+?)\">");

    @Test
    void theModulesThatThePageNamesAreThoseThatItsFirstViewImports() throws IOException {
        assertThat(PRELOAD.matcher(Files.readString(RESOURCES.resolve("index.html")))
                        .results()
                        .map(each -> each.group(1)))
                .containsExactlyInAnyOrderElementsOf(importedBy("page/main.js", "page/views/read.js"));
    }

    @Test
    void whatHandlesFilesComesWithTheFirstFile() throws IOException {
        assertThat(importedBy("page/main.js", "page/views/read.js"))
                .noneMatch(each -> each.startsWith("page/parts/file"));
        assertThat(RESOURCES.resolve("page/parts/files.js")).exists();
    }

    /** What some modules import, and what that imports; with those that are themselves imported only at run time. */
    private static Set<String> importedBy(String script, String view) throws IOException {
        Set<String> found = new TreeSet<>(List.of(view));
        Deque<Path> left = new ArrayDeque<>(List.of(Path.of(script), Path.of(view)));
        while (!left.isEmpty()) {
            Path module = left.pop();
            for (String imported : IMPORT.matcher(Files.readString(RESOURCES.resolve(module)))
                    .results()
                    .map(each -> each.group(1))
                    .toList()) {
                Path path = module.resolveSibling(imported).normalize();
                if (found.add(path.toString())) {
                    left.push(path);
                }
            }
        }
        return found;
    }
}
