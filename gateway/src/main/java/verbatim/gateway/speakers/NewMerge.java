package verbatim.gateway.speakers;

import org.jspecify.annotations.Nullable;
import verbatim.serving.SubmittedText;

/**
 * That another speaker is this one.
 *
 * @param speakerId the other
 */
public record NewMerge(@Nullable String speakerId, @Nullable String reason) {

    static final int MAX_REASON = 1_000;

    /**
     * Checks every field.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewMerge checked() {
        return new NewMerge(
                SubmittedText.check("speakerId", speakerId, MAX_REASON),
                SubmittedText.checkLine("reason", reason, MAX_REASON));
    }
}
