package verbatim.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.ShellExamples;

/** The commands of the documentation do what it says. */
@QuarkusTest
class GuideTest extends GatewayTest {

    private static final Path ROOT = Path.of("..");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void everyCommandOfTheGuideWorks() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide.md"));
        List<String> commands = ShellExamples.commands(page);
        assertThat(commands).hasSizeGreaterThan(5);
        ShellExamples shell = new ShellExamples(ROOT, port);
        commands.forEach(shell::run);
    }
}
