package verbatim.gateway.problems;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/**
 * Refuses what no answer can satisfy before any work is done. Quarkus itself does so only where several methods compete
 * by their media types; a single one would answer in its own type.
 */
public class AcceptFilter {

    /** Compares {@code Accept} with the media types of the method or its class. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || request.getMethod().equals(HttpMethod.DELETE)) {
            return; // no resource, or an answer without a body
        }
        Optional<Produces> produces = Optional.ofNullable(
                        resource.getResourceMethod().getAnnotation(Produces.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Produces.class)));
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        boolean satisfiable = produces.isEmpty()
                || accepted.isEmpty()
                || Arrays.stream(produces.get().value()).map(MediaType::valueOf).anyMatch(type -> accepted.stream()
                        .anyMatch(type::isCompatible));
        if (!satisfiable) {
            throw Problem.of(
                    CommonProblem.NOT_ACCEPTABLE,
                    "Available: " + String.join(", ", produces.get().value()) + ".");
        }
    }
}
