package verbatim.serving.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an OpenAPI document promises to machines, one line for each promise: operations, parameters, bodies, answers, and
 * of their schemas every field with its type, its words and whether it is always there. Descriptions, examples, limits
 * and the names of components are no part of it.
 */
final class OpenApiShape {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final JsonNode document;
    private final Set<String> lines = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private OpenApiShape(JsonNode document) {
        this.document = document;
    }

    /** The lines of a document; equal promises give equal lines. */
    static Set<String> of(JsonNode document) {
        OpenApiShape shape = new OpenApiShape(document);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> shape.operation(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return shape.lines;
    }

    private void operation(String name, JsonNode operation) {
        lines.add(name);
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            // words of parameters are checked by hand, so that a wrong one is a 422 and no 404
            lines.add("%s %s %s: %s"
                    .formatted(
                            name,
                            parameter.path("in").asText(),
                            parameter.path("name").asText(),
                            type(resolved(parameter.path("schema")))));
        }
        content(name + " body", resolved(operation.path("requestBody")));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> content(name + " " + response.getKey(), resolved(response.getValue())));
    }

    private void content(String place, JsonNode body) {
        body.path("content")
                .properties()
                .forEach(media ->
                        schema(place + " " + media.getKey(), media.getValue().path("schema")));
    }

    private void schema(String place, JsonNode reference) {
        JsonNode schema = resolved(reference);
        String name = reference.path("$ref").asText();
        String words = words(schema);
        lines.add(place + ": " + type(schema) + words);
        if (!name.isEmpty() && open.contains(name)) {
            return; // a schema within itself
        }
        open.push(name);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        schema.path("properties")
                .properties()
                .forEach(property -> schema(
                        place + "." + property.getKey() + (required.contains(property.getKey()) ? "!" : "?"),
                        property.getValue()));
        if (schema.has("items")) {
            schema(place + "[]", schema.path("items"));
        }
        open.pop();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode each = node;
        while (each.has("$ref")) {
            each = document.at(each.path("$ref").asText().substring(1));
        }
        return each;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) { // 3.1: a list where null is allowed
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return type.asText();
    }

    private static String words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        return words.isEmpty() ? "" : " of " + words;
    }
}
