package verbatim.gateway.analysis;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells an engine that was never reached, which says nothing about the article, from one that failed on it. */
public final class Unreached {

    private Unreached() {}

    /** Whether no connection could be made. */
    public static boolean is(HttpProblem problem) {
        return EngineCalls.neverReached(problem);
    }
}
