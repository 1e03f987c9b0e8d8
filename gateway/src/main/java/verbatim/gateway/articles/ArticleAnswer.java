package verbatim.gateway.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.AnalysisAnswer;

/**
 * A stored article as clients get it.
 *
 * @param version 1 for the first, one more for each changed content from the same source
 * @param ingestedAt when its first version was stored
 * @param updatedAt when its newest version was stored
 */
public record ArticleAnswer(
        UUID id,
        int version,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant publishedAt,
        Instant ingestedAt,
        Instant updatedAt,
        String text,
        @JsonUnwrapped AnalysisAnswer analysis) {}
