package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.OffsetUnit;

/**
 * An analysis as clients get it: quote-service's fields, a tone on each quote that is speech, and the matrix.
 *
 * @param text of the article, only where it was found in a page
 * @param problem why tones are missing, only with {@link Status#PARTIAL} and {@link Status#FAILED}
 * @param engine what found the quotes
 * @param toneEngine what heard the tones
 */
public record AnalysisAnswer(
        Status status,
        @Nullable String text,
        @Nullable ProblemNote problem,
        @Nullable Engine engine,
        @Nullable Engine toneEngine,
        String textSha256,
        OffsetUnit offsetUnit,
        String language,
        List<Quote> quotes,
        List<Speaker> speakers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Block> blocks,
        List<MatrixRow> matrix) {

    /** The analysis of {@code text} with offsets in {@code unit}. */
    public static AnalysisAnswer of(Analysis analysis, String text, OffsetUnit unit) {
        return new AnalysisAnswer(
                        analysis.status(),
                        null,
                        analysis.problem(),
                        analysis.engine(),
                        analysis.toneEngine(),
                        analysis.textSha256(),
                        unit,
                        analysis.language(),
                        analysis.quotes(),
                        analysis.speakers(),
                        analysis.blocks(),
                        MatrixRow.of(analysis.quotes(), analysis.speakers()))
                .placed(text);
    }

    /** This answer with the text that was found in a page. */
    public AnalysisAnswer with(@Nullable String found) {
        return new AnalysisAnswer(
                status,
                found,
                problem,
                engine,
                toneEngine,
                textSha256,
                offsetUnit,
                language,
                quotes,
                speakers,
                blocks,
                matrix);
    }

    /** This answer, made with UTF-16 offsets, with those that {@link #offsetUnit} asks for. */
    public AnalysisAnswer placed(String text) {
        if (offsetUnit == OffsetUnit.UTF16) {
            return this;
        }
        IntUnaryOperator offsets = offsetUnit.of(text)::of;
        return new AnalysisAnswer(
                status,
                this.text,
                problem,
                engine,
                toneEngine,
                textSha256,
                offsetUnit,
                language,
                quotes.stream().map(quote -> quote.inCodePoints(offsets)).toList(),
                speakers,
                blocks.stream().map(block -> block.mapped(offsets)).toList(),
                matrix);
    }
}
