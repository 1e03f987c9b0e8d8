package verbatim.gateway.corrections;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * What a person says about a quote; what is absent stays as the engines have it.
 *
 * @param kind as of quotes
 * @param speaker whole name
 * @param label of the tone
 * @param score of the tone in [-1, 1], in the range of the label; a usual one for it when absent
 */
public record NewCorrection(
        @Nullable String kind,
        @Nullable String speaker,
        @Nullable String label,
        @Nullable Double score,
        @Nullable String reason) {

    private static final String SPEECH = "speech";
    private static final Set<String> KINDS = Set.of(SPEECH, "scare-quote", "title", "term", "unknown");
    private static final Map<String, Double> USUAL =
            Map.of("negative", -0.5, "neutral", 0.0, "positive", 0.5, "mixed", 0.0);
    private static final double NEUTRAL = 0.25;
    private static final int MAX_NAME = 200;
    private static final int MAX_REASON = 1_000;

    /**
     * Checks every field, and fills in the score.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewCorrection checked() {
        String why = SubmittedText.checkLine("reason", reason, MAX_REASON);
        if (kind == null && speaker == null && label == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, "kind", "One of kind, speaker and label is required.");
        }
        if (kind != null && !KINDS.contains(kind)) {
            throw invalid(
                    "kind",
                    "Expected one of "
                            + String.join(", ", KINDS.stream().sorted().toList()) + ".");
        }
        if (kind != null && !kind.equals(SPEECH) && (speaker != null || label != null)) {
            throw invalid("kind", "Only speech has a speaker and a tone.");
        }
        if (label != null && !USUAL.containsKey(label)) {
            throw invalid("label", "Expected one of mixed, negative, neutral, positive.");
        }
        String name = speaker == null ? null : SubmittedText.checkLine("speaker", speaker, MAX_NAME);
        return new NewCorrection(kind, name, label, checkedScore(), why);
    }

    private @Nullable Double checkedScore() {
        if (label == null) {
            if (score != null) {
                throw invalid("score", "A score needs its label.");
            }
            return null;
        }
        if (score == null) {
            return USUAL.get(label);
        }
        boolean fits =
                switch (label.toLowerCase(Locale.ROOT)) {
                    case "negative" -> score >= -1 && score <= -NEUTRAL;
                    case "positive" -> score <= 1 && score >= NEUTRAL;
                    default -> Math.abs(score) < NEUTRAL;
                };
        if (!fits) {
            throw invalid(
                    "score", "Expected -1 to -0.25 for negative, 0.25 to 1 for positive, between them for the others.");
        }
        return score;
    }

    private static RuntimeException invalid(String field, String detail) {
        return Problem.atField(CommonProblem.INVALID_VALUE, field, detail);
    }
}
