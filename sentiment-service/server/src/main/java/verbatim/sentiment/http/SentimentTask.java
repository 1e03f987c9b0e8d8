package verbatim.sentiment.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * A checked request.
 *
 * @param ids of the items, unique
 * @param passages of the items, in the same order
 * @param mode how much work may go into a score
 * @param explain how phrases are found
 * @param unit in which the answer counts
 */
record SentimentTask(
        List<String> ids,
        List<Passage> passages,
        SentimentEngine.Mode mode,
        SentimentEngine.Explain explain,
        OffsetUnit unit) {

    static final int MAX_ITEMS = 500;

    /** Longest id, in UTF-16 units. */
    static final int MAX_ID = 200;

    SentimentTask {
        ids = List.copyOf(ids);
        passages = List.copyOf(passages);
    }

    /**
     * Checks a request.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming the first field at fault
     */
    static SentimentTask of(@Nullable SentimentRequest request) {
        if (request == null) {
            throw Problem.of(CommonProblem.MALFORMED_JSON, "The body is empty.");
        }
        List<SentimentRequest.@Nullable Item> items = items(request);
        List<String> ids = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String field = "items[" + i + "]";
            SentimentRequest.Item item = items.get(i);
            if (item == null) {
                throw Problem.atField(CommonProblem.INVALID_VALUE, field, "Expected an object.");
            }
            ids.add(id(field + ".id", item.id(), seen));
            passages.add(passage(field, item));
        }
        return new SentimentTask(
                ids, passages, mode(request.mode()), explain(request.explain()), unit(request.offsetUnit()));
    }

    /** UTF-16 units of all texts and contexts. */
    long units() {
        return passages.stream()
                .mapToLong(passage -> {
                    String context = passage.context();
                    return passage.text().length() + (context == null ? 0 : context.length());
                })
                .sum();
    }

    private static List<SentimentRequest.@Nullable Item> items(SentimentRequest request) {
        List<SentimentRequest.@Nullable Item> items = request.items();
        if (items == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, "items", "This field is required.");
        }
        if (items.size() > MAX_ITEMS) {
            throw Problem.atField(
                    SentimentProblem.TOO_MANY_ITEMS,
                    "items",
                    "%d items, at most %d are allowed.".formatted(items.size(), MAX_ITEMS));
        }
        return items;
    }

    private static String id(String field, @Nullable String given, Set<String> seen) {
        String id = SubmittedText.check(field, given, MAX_ID);
        if (id.isBlank()) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, field, "An id is not blank.");
        }
        if (!seen.add(id)) {
            throw Problem.atField(SentimentProblem.DUPLICATE_ID, field, "An item before has this id.");
        }
        return id;
    }

    private static Passage passage(String field, SentimentRequest.Item item) {
        String text = SubmittedText.check(field + ".text", item.text(), SubmittedText.MAX_UNITS);
        String context = item.context();
        return new Passage(
                text,
                context == null ? null : SubmittedText.check(field + ".context", context, SubmittedText.MAX_UNITS));
    }

    private static SentimentEngine.Mode mode(SentimentRequest.@Nullable Mode mode) {
        return mode == SentimentRequest.Mode.FAST ? SentimentEngine.Mode.FAST : SentimentEngine.Mode.FULL;
    }

    private static SentimentEngine.Explain explain(SentimentRequest.@Nullable Explain explain) {
        return explain == SentimentRequest.Explain.FULL ? SentimentEngine.Explain.FULL : SentimentEngine.Explain.RULES;
    }

    private static OffsetUnit unit(@Nullable OffsetUnit unit) {
        return unit == null ? OffsetUnit.UTF16 : unit;
    }
}
