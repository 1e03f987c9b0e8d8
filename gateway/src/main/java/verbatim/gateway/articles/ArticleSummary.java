package verbatim.gateway.articles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Status;

/** A stored article in a list. */
public record ArticleSummary(
        UUID id,
        int version,
        Status status,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant publishedAt,
        Instant ingestedAt,
        Instant updatedAt,
        long quoteCount) {}
