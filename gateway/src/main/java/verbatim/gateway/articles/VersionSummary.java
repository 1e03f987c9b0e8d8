package verbatim.gateway.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Status;

/** One version of an article as a list shows it. */
public record VersionSummary(
        int version, Status status, @Nullable String title, Instant createdAt, String textSha256, long quoteCount) {}
