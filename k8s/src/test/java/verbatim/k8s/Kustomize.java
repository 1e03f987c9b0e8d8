package verbatim.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Renders overlays by {@code kubectl kustomize}, in a copy of the manifests with secrets of its own. */
final class Kustomize {

    private static final Path SOURCES = Path.of("").toAbsolutePath();
    private static final Path COPY = SOURCES.resolve("target/manifests");
    private static final YAMLMapper YAML = new YAMLMapper();

    private Kustomize() {}

    /** Ends the test as skipped, and says so where nobody can miss it, on a machine without kubectl. */
    static void require() {
        try {
            Process version = new ProcessBuilder("kubectl", "version", "--client").start();
            version.getInputStream().readAllBytes();
            if (version.waitFor() == 0) {
                return;
            }
        } catch (IOException missing) {
            // told below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String line = "SKIPPED: there is no kubectl here, so the Kubernetes manifests were NOT checked.";
        System.err.println("\n*** " + line + "\n");
        Assumptions.abort(line);
    }

    /** The objects of {@code overlays/NAME}. */
    static List<JsonNode> render(String overlay) {
        return renderFolder(copy().resolve("overlays").resolve(overlay));
    }

    /** The objects of the base with these components, which no overlay may have together. */
    static List<JsonNode> renderWith(String name, List<String> components) {
        StringBuilder text = new StringBuilder("resources: [../../base]\nnamespace: other\ncomponents:\n");
        components.forEach(
                each -> text.append("  - ../../components/").append(each).append('\n'));
        Path folder = copy().resolve("overlays").resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kustomization.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return renderFolder(folder);
    }

    static List<String> components() {
        try (Stream<Path> folders = Files.list(SOURCES.resolve("components"))) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> renderFolder(Path folder) {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + folder + ": " + output);
            }
            return read(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> read(String yaml) {
        try (MappingIterator<JsonNode> objects = YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return objects.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path copy() {
        for (String folder : List.of("base", "components", "overlays")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = COPY.resolve(SOURCES.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (String overlay : List.of("trial", "lab")) {
            try {
                Path folder = COPY.resolve("overlays").resolve(overlay);
                Files.writeString(folder.resolve("database.env"), "url=jdbc:postgresql://x/y\nuser=u\npassword=p\n");
                Files.writeString(folder.resolve("access.env"), "admin-key=k\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return COPY;
    }
}
