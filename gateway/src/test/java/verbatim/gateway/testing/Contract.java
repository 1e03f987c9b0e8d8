package verbatim.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The committed OpenAPI file, as tests hold the code to it. */
public final class Contract {

    private static final JsonNode DOCUMENT = read();

    private Contract() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("src", "main", "openapi", "openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file. */
    public static JsonNode document() {
        return DOCUMENT;
    }

    /** What a reference points to, or the node itself. */
    public static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /**
     * Faults of a value under a schema; a field that the schema does not name is one, too.
     *
     * @param schema as it stands in the document, references included
     */
    public static Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = DOCUMENT.deepCopy();
        close(root.at("/components/schemas"));
        ObjectNode whole = schema.deepCopy();
        close(whole);
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", root.get("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        return validator.validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    /** Clients must bear fields they do not know; the gateway must not send any that are not written down. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    /** The operation that serves a request, missing if there is none. */
    public static JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> each : DOCUMENT.get("paths").properties()) {
            if (path.matches(each.getKey().replaceAll("\\{[^}]*\\}", "[^/]+"))) {
                return each.getValue().path(method);
            }
        }
        return DOCUMENT.path("no such operation");
    }
}
