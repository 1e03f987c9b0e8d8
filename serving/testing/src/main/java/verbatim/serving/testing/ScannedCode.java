package verbatim.serving.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.RecordComponentInfo;

/** The OpenAPI document that follows from compiled resources and records alone, without any hand-written file. */
final class ScannedCode {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScannedCode() {}

    /**
     * Scans the code that was compiled together with each of the classes: a directory of classes as a whole, of a jar
     * the class alone.
     */
    static JsonNode document(Class<?>... classes) {
        try {
            Indexer indexer = new Indexer();
            for (Class<?> each : classes) {
                index(indexer, each);
            }
            Index index = indexer.complete();
            SmallRyeOpenAPI scanned = SmallRyeOpenAPI.builder()
                    .withConfig(new SmallRyeConfigBuilder()
                            .withDefaultValue("mp.openapi.extensions.smallrye.mapper.enabled", "true")
                            .build())
                    .withIndex(index)
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .build();
            JsonNode document = JSON.readTree(scanned.toJSON());
            markRequired(document, index);
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the scanned document is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void index(Indexer indexer, Class<?> type) throws IOException, URISyntaxException {
        Path root =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isDirectory(root)) {
            indexer.indexClass(type);
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (InputStream stream = Files.newInputStream(file)) {
                    indexer.index(stream);
                }
            }
        }
    }

    /** Answers leave out what is null and nothing else: a component that cannot be null is always there. */
    private static void markRequired(JsonNode document, Index index) {
        for (ClassInfo type : index.getKnownClasses()) {
            JsonNode schema = document.at("/components/schemas/" + type.simpleName());
            if (!type.isRecord() || !(schema instanceof ObjectNode object)) {
                continue;
            }
            ArrayNode required = object.withArray("required");
            for (RecordComponentInfo component : type.recordComponents()) {
                if (!component.type().hasAnnotation(NULLABLE)) {
                    required.add(component.name());
                }
            }
        }
    }
}
