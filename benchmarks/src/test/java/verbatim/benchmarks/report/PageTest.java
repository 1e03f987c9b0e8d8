package verbatim.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class PageTest {

    @Test
    void aSectionIsReplacedAndTheRestKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("page.md");
        Files.writeString(file, "# Mine\n\nWords.\n");
        Page page = new Page(file);

        page.write("a", "first $1");
        page.write("b", "other");
        page.write("a", "second \\ $1");

        assertThat(Files.readString(file))
                .isEqualTo("# Mine\n\nWords.\n\n<!-- begin a -->\nsecond \\ $1\n<!-- end a -->\n\n"
                        + "<!-- begin b -->\nother\n<!-- end b -->\n");
    }
}
