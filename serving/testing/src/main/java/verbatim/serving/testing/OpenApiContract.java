package verbatim.serving.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A committed OpenAPI 3.1 file, and what a service's code and answers have to do with it. */
public final class OpenApiContract {

    /** Where a service keeps its file, seen from its own folder. */
    public static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    private static final String ID = "https://contract/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    private OpenApiContract(JsonNode document) {
        this.document = document;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, document.toString())::get)));
    }

    /** Reads a file in YAML. */
    public static OpenApiContract read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document in YAML or JSON. */
    public static OpenApiContract parse(String document) {
        try {
            return new OpenApiContract(new ObjectMapper(new YAMLFactory()).readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no OpenAPI document", e);
        }
    }

    /** The document. */
    public JsonNode document() {
        return document;
    }

    /**
     * How code and file differ, one line for each promise that only one of them makes; empty when they agree.
     *
     * @param elsewhere endings of lines that code other than resources keeps, filters for example, and other tests check
     * @param classes for each folder of code one class, and the classes out of jars that the resources name
     */
    public List<String> differencesToCode(Set<String> elsewhere, Class<?>... classes) {
        Set<String> committed = OpenApiShape.of(document);
        Set<String> code = OpenApiShape.of(ScannedCode.document(classes));
        committed.removeIf(line -> elsewhere.stream().anyMatch(line::endsWith));
        List<String> differences = new ArrayList<>();
        difference(committed, code).forEach(line -> differences.add("only in the file: " + line));
        difference(code, committed).forEach(line -> differences.add("only in the code: " + line));
        return differences;
    }

    private static Set<String> difference(Set<String> from, Set<String> other) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(other);
        return rest;
    }

    /**
     * What is wrong with an answer: a status or media type that the operation does not promise, or a body that its
     * schema does not allow; empty when nothing is.
     *
     * @param method in any case
     * @param mediaType parameters allowed
     */
    public List<String> faultsOf(String method, String path, int status, String mediaType, String body) {
        String plain = mediaType.split(";", 2)[0].strip();
        String pointer = "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status;
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) {
            pointer = response.path("$ref").asText().substring(1);
            response = document.at(pointer);
        }
        if (!response.path("content").has(plain)) {
            return List.of("%s %s does not promise %d as %s".formatted(method, path, status, plain));
        }
        return faultsOf(pointer + "/content/" + escaped(plain) + "/schema", body);
    }

    /** What is wrong with a JSON body by the schema at a JSON pointer into the document. */
    public List<String> faultsOf(String schemaPointer, String body) {
        return schemas.getSchema(SchemaLocation.of(ID + "#" + schemaPointer)).validate(body, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /**
     * What is wrong with the file's own examples: of {@code components/examples} beside one schema, so that nobody
     * learns from an answer that cannot come.
     */
    public List<String> faultsOfExample(String example, String schema) {
        try {
            String value = JSON.writeValueAsString(document.at("/components/examples/" + example + "/value"));
            return faultsOf("/components/schemas/" + schema, value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
