package verbatim.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Holds every answer that a test gets to the contract: its status, media type, headers and every field of its body. */
public final class ContractFilter implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FAULTS_SHOWN = 3;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/v1/")) {
            check(request.getMethod().toLowerCase(Locale.ROOT), path, response);
        }
        return response;
    }

    private static void check(String method, String path, Response response) {
        String what = method + " " + path + " " + response.statusCode();
        JsonNode operation = Contract.operation(method, path);
        if (operation.isMissingNode()) {
            require(response.statusCode() == 404 || response.statusCode() == 405, what + ": no such operation");
            return;
        }
        JsonNode documented = operation.path("responses").path(Integer.toString(response.statusCode()));
        require(!documented.isMissingNode(), what + ": this status is not documented");
        JsonNode answer = Contract.resolved(documented);
        answer.path("headers").properties().forEach(header -> {
            boolean required =
                    Contract.resolved(header.getValue()).path("required").asBoolean();
            require(!required || response.header(header.getKey()) != null, what + ": no " + header.getKey());
        });
        if (!answer.has("content")) {
            require(response.asByteArray().length == 0, what + ": a body that is not documented");
            return;
        }
        String media = response.contentType().replaceFirst(";.*", "");
        JsonNode content = answer.get("content").path(media);
        require(!content.isMissingNode(), what + ": " + media + " is not documented");
        if (media.endsWith("ndjson")) { // the schema is that of a line
            response.asString().lines().forEach(line -> checkJson(what, content, line));
        } else if (media.endsWith("json")) {
            checkJson(what, content, new String(response.asByteArray(), StandardCharsets.UTF_8));
        }
    }

    private static void checkJson(String what, JsonNode content, String json) {
        var faults = Contract.faults(content.get("schema"), parsed(json));
        require(
                faults.isEmpty(),
                what + ": " + faults.stream().limit(FAULTS_SHOWN).toList());
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("against the contract: " + otherwise);
        }
    }
}
