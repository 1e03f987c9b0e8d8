package verbatim.gateway.streaming;

import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.AnalysisAnswer;
import verbatim.gateway.problems.ProblemNote;

/**
 * The answer to one line: an analysis, or the problem that it has.
 *
 * @param line as the client counts, from 1, blank ones counted
 */
public record StreamedAnalysis(
        int line,
        @Nullable AnalysisAnswer analysis,
        @Nullable ProblemNote problem) {}
