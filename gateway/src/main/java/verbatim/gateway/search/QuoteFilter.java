package verbatim.gateway.search;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;

/**
 * Which quotes are wanted; an absent part filters nothing, all others hold at once.
 *
 * @param speaker {@link NameKey} of a name or alias of the speaker
 * @param speakerId of a speaker across articles
 * @param from first moment
 * @param until moment after the last one
 * @param minConfidence least confidence in the speaker, in [0, 1]
 * @param words a query in the form of a web search, of the quote's words
 * @param topic the same, of the words of the article's title and text
 */
record QuoteFilter(
        @Nullable String speaker,
        @Nullable UUID speakerId,
        @Nullable String outlet,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String label,
        @Nullable String kind,
        @Nullable Double minConfidence,
        @Nullable Double minScore,
        @Nullable Double maxScore,
        @Nullable String words,
        @Nullable String topic) {

    static final Set<String> PARAMETERS = Set.of(
            "speaker",
            "speakerId",
            "outlet",
            "from",
            "to",
            "label",
            "kind",
            "minConfidence",
            "minScore",
            "maxScore",
            "q",
            "topic");

    private static final Set<String> LABELS = Set.of("negative", "neutral", "positive", "mixed");
    private static final Set<String> KINDS = Set.of("speech", "scare-quote", "title", "term", "unknown");

    /** The filter's parameters as they come. */
    static class Parameters {
        @QueryParam("speaker")
        @Nullable
        String speaker;

        @QueryParam("speakerId")
        @Nullable
        String speakerId;

        @QueryParam("outlet")
        @Nullable
        String outlet;

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        @QueryParam("label")
        @Nullable
        String label;

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("minConfidence")
        @Nullable
        String minConfidence;

        @QueryParam("minScore")
        @Nullable
        String minScore;

        @QueryParam("maxScore")
        @Nullable
        String maxScore;

        @QueryParam("q")
        @Nullable
        String words;

        @QueryParam("topic")
        @Nullable
        String topic;

        /** @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-parameter} */
        QuoteFilter parse() {
            return new QuoteFilter(
                    speaker == null ? null : NameKey.of(speaker),
                    speakerId == null
                            ? null
                            : Ids.parse(speakerId)
                                    .orElseThrow(() -> QueryParameters.invalid("speakerId", "Expected a UUID.")),
                    outlet,
                    from == null ? null : QueryParameters.moment("from", from, 0),
                    to == null ? null : QueryParameters.moment("to", to, 1),
                    oneOf("label", label, LABELS),
                    oneOf("kind", kind, KINDS),
                    QueryParameters.decimalIn("minConfidence", minConfidence, 0, 1),
                    QueryParameters.decimalIn("minScore", minScore, -1, 1),
                    QueryParameters.decimalIn("maxScore", maxScore, -1, 1),
                    words,
                    topic);
        }

        private static @Nullable String oneOf(String name, @Nullable String value, Set<String> known) {
            if (value != null && !known.contains(value)) {
                throw QueryParameters.invalid(
                        name,
                        "Expected one of "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            return value;
        }
    }
}
