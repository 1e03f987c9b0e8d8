package verbatim.gateway.speakers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.Ids;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * That some articles speak of somebody else.
 *
 * @param articles ids, 1 to 1,000
 * @param name of that one; the same name where absent
 */
public record NewSplit(
        @Nullable List<String> articles,
        @Nullable String name,
        @Nullable String reason) {

    private static final int MOST = 1_000;
    private static final int MAX_NAME = 200;

    /**
     * Checks every field.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewSplit checked() {
        if (articles == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, "articles", "This field is required.");
        }
        if (articles.isEmpty() || articles.size() > MOST) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, "articles", "Expected 1 to 1000 ids.");
        }
        ids();
        return new NewSplit(
                articles,
                name == null ? null : SubmittedText.checkLine("name", name, MAX_NAME),
                SubmittedText.checkLine("reason", reason, NewMerge.MAX_REASON));
    }

    List<UUID> ids() {
        return (articles == null ? List.<String>of() : articles)
                .stream()
                        .map(id -> Ids.parse(String.valueOf(id))
                                .orElseThrow(() -> Problem.atField(
                                        CommonProblem.INVALID_VALUE, "articles", "Expected ids of articles.")))
                        .toList();
    }
}
