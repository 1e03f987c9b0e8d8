package verbatim.gateway.analysis;

import io.quarkiverse.resteasy.problem.HttpProblem;
import verbatim.serving.CommonProblem;

/** Tells an engine that was never reached, which says nothing about the article, from one that failed on it. */
public final class Unreached {

    private Unreached() {}

    /** Whether an engine has not begun: it was not reached, is busy, or still loads. */
    public static boolean isNotBegun(HttpProblem problem) {
        Object code = problem.getParameters().get("code");
        return is(problem)
                || CommonProblem.OVERLOADED.code().equals(code)
                || CommonProblem.NOT_READY.code().equals(code);
    }

    /** Whether no connection could be made. */
    public static boolean is(HttpProblem problem) {
        return EngineCalls.neverReached(problem);
    }
}
