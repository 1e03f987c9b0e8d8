package verbatim.k8s;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator demands of every workload; {@link #violations} names what is missing. */
final class Policy {

    /** Seconds: the delay of the ConfigMap, and the longest request as the services' configuration has it. */
    private static final long SHUTDOWN = 10 + 110;

    private final List<String> violations = new ArrayList<>();
    private final String workload;

    private Policy(String workload) {
        this.workload = workload;
    }

    /** Empty if the object is no workload, or one without fault. */
    static List<String> violations(HasMetadata object) {
        Policy policy = new Policy(object.getKind() + " " + object.getMetadata().getName());
        switch (object) {
            case Deployment deployment -> {
                policy.workload(
                        deployment,
                        deployment.getSpec().getTemplate(),
                        deployment.getSpec().getSelector().getMatchLabels());
                policy.rollout(deployment);
            }
            case StatefulSet set ->
                policy.workload(
                        set,
                        set.getSpec().getTemplate(),
                        set.getSpec().getSelector().getMatchLabels());
            default -> {
                // only workloads have containers
            }
        }
        return policy.violations;
    }

    private void demand(boolean holds, String what) {
        if (!holds) {
            violations.add(workload + ": " + what);
        }
    }

    private void workload(HasMetadata object, PodTemplateSpec template, Map<String, String> selector) {
        Map<String, String> labels = template.getMetadata().getLabels();
        for (String label : List.of("app.kubernetes.io/name", "app.kubernetes.io/part-of")) {
            demand(labels.containsKey(label), "the pods lack the label " + label);
        }
        demand(labels.entrySet().containsAll(selector.entrySet()), "the selector does not match its own pods");
        demand(
                Objects.equals(
                        object.getMetadata().getLabels().get("app.kubernetes.io/name"),
                        labels.get("app.kubernetes.io/name")),
                "it and its pods have different names in app.kubernetes.io/name");
        pod(template.getSpec());
        Optional.ofNullable(template.getSpec().getInitContainers())
                .orElse(List.of())
                .forEach(each -> container(each, template.getSpec()));
        for (Container each : template.getSpec().getContainers()) {
            container(each, template.getSpec());
            demand(each.getStartupProbe() != null, each.getName() + " has no startup probe");
            demand(each.getReadinessProbe() != null, each.getName() + " has no readiness probe");
            demand(each.getLivenessProbe() != null, each.getName() + " has no liveness probe");
        }
    }

    private void pod(PodSpec pod) {
        String account = Objects.requireNonNullElse(pod.getServiceAccountName(), "default");
        demand(!account.equals("default"), "it runs under the default service account");
        demand(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "the token of its account is mounted");
        demand(!Boolean.TRUE.equals(pod.getHostNetwork()), "it shares the node's network");
        demand(
                !Boolean.TRUE.equals(pod.getHostPID()) && !Boolean.TRUE.equals(pod.getHostIPC()),
                "it shares the node's processes");
        for (Volume volume : Optional.ofNullable(pod.getVolumes()).orElse(List.of())) {
            demand(volume.getHostPath() == null, "the volume " + volume.getName() + " is a folder of the node");
        }
    }

    /** The Pod Security Standard restricted, a read-only root, sizes and a fixed image. */
    private void container(Container container, PodSpec pod) {
        String name = container.getName();
        SecurityContext own =
                Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        var shared = Objects.requireNonNullElseGet(
                pod.getSecurityContext(), io.fabric8.kubernetes.api.model.PodSecurityContext::new);
        Boolean nonRoot = own.getRunAsNonRoot() == null ? shared.getRunAsNonRoot() : own.getRunAsNonRoot();
        Long user = own.getRunAsUser() == null ? shared.getRunAsUser() : own.getRunAsUser();
        var seccomp = own.getSeccompProfile() == null ? shared.getSeccompProfile() : own.getSeccompProfile();
        demand(Boolean.TRUE.equals(nonRoot), name + " may run as root");
        demand(user == null || user != 0, name + " runs as root");
        demand(
                seccomp != null && List.of("RuntimeDefault", "Localhost").contains(seccomp.getType()),
                name + " has no seccomp profile");
        demand(!Boolean.TRUE.equals(own.getPrivileged()), name + " is privileged");
        demand(Boolean.FALSE.equals(own.getAllowPrivilegeEscalation()), name + " may gain privileges");
        demand(dropsAll(own.getCapabilities()), name + " keeps capabilities");
        demand(Boolean.TRUE.equals(own.getReadOnlyRootFilesystem()), name + " may write to its root");
        sizes(name, container.getResources());
        image(name, container.getImage());
    }

    private static boolean dropsAll(@Nullable Capabilities capabilities) {
        return capabilities != null
                && Optional.ofNullable(capabilities.getDrop()).orElse(List.of()).contains("ALL")
                && Optional.ofNullable(capabilities.getAdd()).orElse(List.of()).isEmpty();
    }

    private void sizes(String name, @Nullable ResourceRequirements resources) {
        Map<String, ?> requests =
                resources == null || resources.getRequests() == null ? Map.of() : resources.getRequests();
        Map<String, ?> limits = resources == null || resources.getLimits() == null ? Map.of() : resources.getLimits();
        demand(requests.containsKey("cpu"), name + " requests no CPU");
        demand(requests.containsKey("memory"), name + " requests no memory");
        demand(limits.containsKey("memory"), name + " has no memory limit");
        demand(!limits.containsKey("cpu"), name + " has a CPU limit, which stops it although the node is idle");
    }

    private void image(String name, @Nullable String image) {
        String last = image == null ? "" : image.substring(image.lastIndexOf('/') + 1);
        boolean isFixed = last.contains("@sha256:") || (last.contains(":") && !last.endsWith(":latest"));
        demand(isFixed, name + " has an image without a fixed tag: " + image);
    }

    /** No update takes a pod away before its successor is ready, and none is killed in the middle of a request. */
    private void rollout(Deployment deployment) {
        var rolling = deployment.getSpec().getStrategy() == null
                ? null
                : deployment.getSpec().getStrategy().getRollingUpdate();
        demand(
                rolling != null
                        && rolling.getMaxUnavailable() != null
                        && Objects.equals(rolling.getMaxUnavailable().getIntVal(), 0),
                "an update may take a pod away before its successor is ready");
        Long grace = deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds();
        demand(grace != null && grace > SHUTDOWN, "a stopping pod is killed before its requests may end");
    }
}
