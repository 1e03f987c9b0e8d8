package verbatim.gateway.analysis;

import static verbatim.gateway.problems.GatewayProblem.QUOTE_SERVICE_FAILED;
import static verbatim.gateway.problems.GatewayProblem.QUOTE_SERVICE_UNAVAILABLE;
import static verbatim.gateway.problems.GatewayProblem.SENTIMENT_SERVICE_FAILED;
import static verbatim.gateway.problems.GatewayProblem.SENTIMENT_SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.StackTraces;

/** What an engine's failure means to the gateway's client. */
final class EngineProblems {

    private static final Logger LOG = Logger.getLogger(EngineProblems.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int UNAVAILABLE = 503;

    private EngineProblems() {}

    /** Without quotes there is no answer: the problem to throw. */
    static HttpProblem ofQuoteService(RuntimeException failure) {
        HttpProblem problem = toProblem(failure);
        if (EngineCalls.neverReached(failure)) {
            problem.initCause(failure); // for those who have to know; it is in no answer
        }
        return problem;
    }

    private static HttpProblem toProblem(RuntimeException failure) {
        return switch (failure) {
            case EngineCalls.EngineSilence silence ->
                Problem.retryLater(
                        CommonProblem.DEADLINE_EXCEEDED, "quote-service did not answer within the time budget.", RETRY);
            case EngineRefusal refusal when isPassedOn(refusal) -> passedOn(refusal);
            case EngineRefusal refusal -> {
                LOG.warnf("quote-service answered %d", refusal.status());
                yield Problem.of(QUOTE_SERVICE_FAILED, "quote-service answered HTTP " + refusal.status() + ".");
            }
            default -> {
                LOG.warnf("quote-service: %s", StackTraces.withoutMessages(failure));
                yield isUnreadable(failure)
                        ? Problem.of(QUOTE_SERVICE_FAILED, "quote-service's answer cannot be read.")
                        : Problem.retryLater(QUOTE_SERVICE_UNAVAILABLE, "quote-service does not answer.", RETRY);
            }
        };
    }

    /** The client's own faults and a 503 keep status, code and Retry-After; what is behind a 500 stays inside. */
    private static boolean isPassedOn(EngineRefusal refusal) {
        return refusal.member("code") != null && (refusal.status() == UNAVAILABLE || refusal.status() == 422);
    }

    private static HttpProblem passedOn(EngineRefusal refusal) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(refusal.status())
                .withTitle(Objects.requireNonNullElse(refusal.member("title"), "quote-service refused"))
                .with("code", Objects.requireNonNull(refusal.member("code")));
        String detail = refusal.member("detail");
        if (detail != null) {
            problem.withDetail(detail);
        }
        String field = refusal.member("field");
        if (field != null) {
            problem.with("field", field.equals("byline") ? "author" : field);
        }
        if (refusal.status() == UNAVAILABLE) {
            Duration wait = Objects.requireNonNullElse(refusal.retryAfter(), RETRY);
            problem.withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()));
        }
        return problem.build();
    }

    /** Without tones the answer is partial: the note that says why. */
    static ProblemNote ofSentimentService(RuntimeException failure) {
        return switch (failure) {
            case EngineCalls.EngineSilence silence ->
                ProblemNote.of(
                        CommonProblem.DEADLINE_EXCEEDED, "sentiment-service did not answer within the time budget.");
            case EngineRefusal refusal -> ofSentimentService(refusal);
            default -> {
                LOG.warnf("sentiment-service: %s", StackTraces.withoutMessages(failure));
                yield isUnreadable(failure)
                        ? ProblemNote.of(SENTIMENT_SERVICE_FAILED, "sentiment-service's answer cannot be read.")
                        : ProblemNote.of(SENTIMENT_SERVICE_UNAVAILABLE, "sentiment-service does not answer.");
            }
        };
    }

    private static ProblemNote ofSentimentService(EngineRefusal refusal) {
        LOG.warnf("sentiment-service answered %d", refusal.status());
        @Nullable String code = refusal.member("code");
        String detail = "sentiment-service answered HTTP " + refusal.status() + (code == null ? "." : " " + code + ".");
        return ProblemNote.of(
                refusal.status() == UNAVAILABLE ? SENTIMENT_SERVICE_UNAVAILABLE : SENTIMENT_SERVICE_FAILED, detail);
    }

    private static boolean isUnreadable(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof JacksonException || each instanceof UnusableAnswer) {
                return true;
            }
        }
        return false;
    }

    /** An answer that is well-formed and still breaks the contract. */
    static final class UnusableAnswer extends RuntimeException {
        UnusableAnswer(String message) {
            super(message);
        }
    }
}
