package verbatim.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay and every component, rendered; and mistakes planted in them, which have to be found. */
class ManifestsTest {

    @BeforeAll
    static void kubectl() {
        Kustomize.require();
    }

    private static final Map<String, List<JsonNode>> RENDERED = new HashMap<>();

    private static List<JsonNode> rendered(String name) {
        return RENDERED.computeIfAbsent(name, ManifestsTest::render);
    }

    private static List<JsonNode> render(String name) {
        return switch (name) {
            case "every component" ->
                Kustomize.renderWith(
                        "every",
                        Kustomize.components().stream()
                                .filter(each -> !each.equals("keda"))
                                .toList());
            case "keda" -> Kustomize.renderWith("keda", List.of("keda", "monitoring"));
            default -> Kustomize.render(name);
        };
    }

    private static List<HasMetadata> typed(List<JsonNode> objects) throws Schemas.Misfit {
        List<HasMetadata> typed = new ArrayList<>();
        for (JsonNode each : objects) {
            if (Schemas.describes(each)) {
                typed.add(Schemas.read(each));
            }
        }
        return typed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production", "lab", "every component", "keda"})
    void fitsTheSchemasOfKubernetesAndThePolicy(String overlay) throws Exception {
        List<JsonNode> objects = rendered(overlay);

        List<HasMetadata> typed = typed(objects);

        assertThat(typed).hasSizeGreaterThanOrEqualTo(10);
        assertThat(typed.stream().flatMap(each -> Policy.violations(each).stream()))
                .isEmpty();
        assertThat(typed.stream().filter(each -> each.getKind().equals("Deployment")))
                .hasSize(3);
    }

    @Test
    void productionHasNoSecretOfItsOwn() {
        assertThat(rendered("production"))
                .extracting(each -> each.path("kind").asText())
                .doesNotContain("Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production", "lab"})
    void everythingLiesInTheNamespaceOfTheOverlay(String overlay) {
        assertThat(rendered(overlay))
                .filteredOn(each -> !List.of("Namespace", "PersistentVolume")
                        .contains(each.path("kind").asText()))
                .allSatisfy(each -> assertThat(each.at("/metadata/namespace").asText())
                        .isEqualTo(overlay.equals("lab") ? "verbatim-lab" : "verbatim"));
    }

    private static ObjectNode first(String kind) {
        return rendered("every component").stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .deepCopy();
    }

    private static void refuses(ObjectNode object, String... words) {
        assertThatThrownBy(() -> Schemas.read(object))
                .isInstanceOf(Schemas.Misfit.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aMisspeltFieldIsFound() {
        ObjectNode deployment = first("Deployment");
        deployment.withObject("/spec/template/spec").put("terminationGracePeriodSecond", 150);

        refuses(deployment, "terminationGracePeriodSecond", "gateway");
    }

    @ParameterizedTest
    @CsvSource({
        "/spec,replicas,'\"3\"'",
        "/spec/template/spec/containers/0/env/0,value,5",
        "/spec,paused,'\"no\"'",
        "/metadata/labels,version,1.5"
    })
    void aValueOfTheWrongTypeIsFound(String parent, String field, String value) throws Exception {
        ObjectNode deployment = first("Deployment");
        ((ObjectNode) deployment.at(parent))
                .set(field, new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));

        refuses(deployment, "gateway");
    }

    @ParameterizedTest
    @CsvSource({
        "PodDisruptionBudget,policy/v1beta1",
        "HorizontalPodAutoscaler,autoscaling/v2beta2",
        "Ingress,networking.k8s.io/v1beta1",
        "Deployment,extensions/v1beta1"
    })
    void aVersionThatIsNoLongerServedIsFound(String kind, String version) {
        refuses(first(kind).put("apiVersion", version), version, "not served");
    }

    private static void violates(Consumer<ObjectNode> mistake, String words) throws Exception {
        ObjectNode deployment = first("Deployment");
        mistake.accept(deployment);
        assertThat(Policy.violations(Schemas.read(deployment)))
                .anySatisfy(each -> assertThat(each).contains(words));
    }

    private static ObjectNode at(ObjectNode deployment, String path) {
        return (ObjectNode) deployment.at("/spec/template/spec" + path);
    }

    @Test
    void aContainerThatIsNotRestrictedIsFound() throws Exception {
        String own = "/containers/0/securityContext";
        violates(each -> at(each, "/securityContext").remove("runAsNonRoot"), "may run as root");
        violates(each -> at(each, "/securityContext").put("runAsUser", 0), "runs as root");
        violates(each -> at(each, "/securityContext").remove("seccompProfile"), "seccomp");
        violates(each -> at(each, own).put("allowPrivilegeEscalation", true), "gain privileges");
        violates(each -> at(each, own).put("privileged", true), "privileged");
        violates(each -> at(each, own).remove("capabilities"), "capabilities");
        violates(each -> at(each, own + "/capabilities").putArray("add").add("NET_ADMIN"), "capabilities");
        violates(each -> at(each, own).put("readOnlyRootFilesystem", false), "root");
        violates(
                each -> at(each, "/initContainers/0/securityContext").remove("readOnlyRootFilesystem"),
                "migrate may write");
        violates(each -> at(each, "").put("hostNetwork", true), "network");
        violates(each -> at(each, "/volumes/0").putObject("hostPath").put("path", "/"), "folder of the node");
    }

    @Test
    void aContainerWithoutProbesOrSizesIsFound() throws Exception {
        for (String probe : List.of("startup", "readiness", "liveness")) {
            violates(each -> at(each, "/containers/0").remove(probe + "Probe"), "no " + probe + " probe");
        }
        violates(each -> at(each, "/containers/0/resources/requests").remove("cpu"), "no CPU");
        violates(each -> at(each, "/containers/0/resources/requests").remove("memory"), "no memory");
        violates(each -> at(each, "/containers/0/resources").remove("limits"), "no memory limit");
        violates(each -> at(each, "/initContainers/0").remove("resources"), "migrate has no memory limit");
        violates(each -> at(each, "/containers/0/resources/limits").put("cpu", "1"), "CPU limit");
    }

    @Test
    void anImageThatMayChangeIsFound() throws Exception {
        for (String image : List.of("verbatim/gateway", "verbatim/gateway:latest", "registry:5000/verbatim/gateway")) {
            violates(each -> at(each, "/containers/0").put("image", image), "without a fixed tag");
        }
    }

    @Test
    void aCarelessPodIsFound() throws Exception {
        violates(each -> at(each, "").remove("serviceAccountName"), "default service account");
        violates(each -> at(each, "").remove("automountServiceAccountToken"), "token");
        violates(
                each -> ((ObjectNode) each.at("/spec/template/metadata/labels")).remove("app.kubernetes.io/part-of"),
                "label");
        violates(each -> ((ObjectNode) each.at("/spec/strategy/rollingUpdate")).put("maxUnavailable", 1), "successor");
        violates(each -> at(each, "").put("terminationGracePeriodSeconds", 30), "killed");
    }
}
