package verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What was released goes on to work: the contract may grow, but a client of the last release needs no change. With a release,
 * its contract becomes {@code released.yaml}; docs/versions.md says when something may go.
 */
class ContractHistoryTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path RELEASED = Path.of("src/test/resources/released.yaml");
    private static final Path CURRENT = Path.of("../src/main/openapi/openapi.yaml");

    private static boolean isCompatible(String before, String after) throws IOException {
        return OpenApiCompare.fromContents(before, after).isCompatible()
                && missingFields(before, after).isEmpty();
    }

    /**
     * Fields that were and are no longer. openapi-diff lets an answer lose a field that is not required, but clients read such
     * fields too.
     */
    private static List<String> missingFields(String before, String after) throws IOException {
        List<String> missing = new ArrayList<>();
        collectMissing(YAML.readTree(before), YAML.readTree(after), "", missing);
        return missing;
    }

    private static void collectMissing(JsonNode before, JsonNode after, String path, List<String> missing) {
        for (Map.Entry<String, JsonNode> each : before.properties()) {
            String here = path + "/" + each.getKey();
            JsonNode now = after.path(each.getKey());
            if (path.endsWith("/properties") && now.isMissingNode()) {
                missing.add(here);
            } else {
                collectMissing(each.getValue(), now, here, missing);
            }
        }
    }

    @Test
    void theContractBreaksNoClientOfTheLastRelease() throws IOException {
        ChangedOpenApi change = OpenApiCompare.fromContents(Files.readString(RELEASED), Files.readString(CURRENT));
        assertThat(change.getMissingEndpoints()).as("calls that are gone").isEmpty();
        assertThat(change.getChangedOperations().stream()
                        .filter(each -> each.isIncompatible())
                        .map(each -> each.getHttpMethod() + " " + each.getPathUrl()))
                .as("calls that changed incompatibly")
                .isEmpty();
        assertThat(missingFields(Files.readString(RELEASED), Files.readString(CURRENT)))
                .as("fields that are gone")
                .isEmpty();
        assertThat(change.isCompatible()).isTrue();
    }

    /** The check would see it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a call is gone                  | /v1/quotes/{id}/occurrences:   | /v1/quotes/{id}/elsewhere:
            a field of an answer is gone    | secondsLeft:                   | secondsToGo:
            a parameter is gone             | name: minConfidence            | name: leastConfidence
            a field becomes required        | required: [name, filter]       | required: [name, filter, url]
            a value is no longer taken      | enum: [newest, relevance]      | enum: [newest]
            another method                  | operationId: exportGold        | x
            """)
    void anIncompatibleChangeIsFound(String what, String before, String after) throws IOException {
        String released = Files.readString(RELEASED);
        assertThat(released).contains(before);
        String changed = after.equals("x")
                ? released.replace(
                        "    get:\n      tags: [corrections]\n      operationId: exportGold",
                        "    post:\n      tags: [corrections]\n      operationId: exportGold")
                : released.replace(before, after);
        assertThat(changed).isNotEqualTo(released);
        assertThat(isCompatible(released, changed)).as(what).isFalse();
    }

    @Test
    void growthIsCompatible() throws IOException {
        String released = Files.readString(RELEASED);
        String grown = released.replace(
                "        secondsLeft:\n", "        somethingNew:\n          type: string\n        secondsLeft:\n");
        assertThat(grown).isNotEqualTo(released);
        assertThat(isCompatible(released, grown)).isTrue();
    }
}
