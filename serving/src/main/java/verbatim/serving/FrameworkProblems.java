package verbatim.serving;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error that a resource did not make through {@link Problem} its code: those of the JSON reader, of the
 * router, of the validator, and whatever is a fault of ours.
 *
 * <p>Nothing of an exception's message is passed on: it may quote the article or name what runs inside.
 */
@ApplicationScoped
public class FrameworkProblems implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(FrameworkProblems.class);
    private static final int WRAPPINGS = 5;

    private final CurrentVertxRequest request;

    FrameworkProblems(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem coded = problem.getParameters().containsKey(Problem.CODE) ? problem : code(problem, context.cause);
        if (coded.getInstance() == null && problem.getInstance() != null) {
            coded = HttpProblem.builder(coded)
                    .withInstance(problem.getInstance())
                    .build();
        }
        RoutingContext routing = request.getCurrent();
        if (routing != null) {
            routing.put(RequestLog.PROBLEM, String.valueOf(coded.getParameters().get(Problem.CODE)));
        }
        return coded;
    }

    private static HttpProblem code(HttpProblem problem, Throwable cause) {
        HttpProblem own = ownWithin(cause);
        if (own != null) {
            return own;
        }
        Throwable unreadable = readingTheBody(cause);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        if (problem instanceof HttpValidationProblem) {
            return HttpProblem.builder(problem)
                    .with(Problem.CODE, CommonProblem.INVALID_VALUE.code())
                    .build();
        }
        int status = problem.getStatusCode();
        if (status >= 500) {
            LOG.errorf("internal error: %s", StackTraces.withoutMessages(cause));
            return Problem.of(
                    CommonProblem.INTERNAL_ERROR, "The fault is ours; the logs name it under the request id.");
        }
        CommonProblem common = CommonProblem.ofFrameworkStatus(status).orElse(CommonProblem.BAD_REQUEST);
        HttpProblem.Builder coded =
                Problem.builder(common, common.title() + ".").withStatus(status);
        // Allow and the like
        problem.getHeaders().forEach(coded::withHeader);
        return coded.build();
    }

    /** A problem of ours that the JSON reader met in the body's stream, and wrapped. */
    private static @Nullable HttpProblem ownWithin(Throwable cause) {
        @Nullable Throwable each = cause;
        for (int depth = 0; each != null && depth < WRAPPINGS; depth++, each = each.getCause()) {
            if (each instanceof HttpProblem own && own.getParameters().containsKey(Problem.CODE)) {
                return own;
            }
        }
        return null;
    }

    /**
     * What the reader of the request's body threw, if that is what {@code cause} is about. A JSON error deeper down, as
     * of a neighbour's answer, is no fault of the client's.
     */
    private static @Nullable Throwable readingTheBody(Throwable cause) {
        Throwable candidate = cause instanceof WebApplicationException web
                        && web.getResponse().getStatus() == 400
                        && web.getCause() != null
                ? web.getCause()
                : cause;
        boolean reading = (candidate instanceof JacksonException || candidate instanceof CharConversionException)
                && !(candidate instanceof InvalidDefinitionException);
        return reading ? candidate : null;
    }

    /**
     * The problem of JSON that could not be read: {@code malformed-json}, {@code unknown-field} or {@code invalid-value}.
     *
     * @param cause what the JSON reader threw; nothing of its message is passed on
     */
    public static HttpProblem unreadable(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.atField(
                    CommonProblem.UNKNOWN_FIELD, path(unknown), "This field is not part of the contract.");
        }
        // without a path it is about the body as a whole: no object, or more than one
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problem.atField(
                    CommonProblem.INVALID_VALUE,
                    path(mismatch),
                    "This value has the wrong type or is not a known one.");
        }
        String where = "";
        if (cause instanceof JacksonException json && json.getLocation() != null) {
            where = " (line " + json.getLocation().getLineNr() + ", column "
                    + json.getLocation().getColumnNr() + ")";
        }
        return Problem.of(CommonProblem.MALFORMED_JSON, "The body is not one well-formed JSON object" + where + ".");
    }

    /** {@code items[3].text}. */
    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
