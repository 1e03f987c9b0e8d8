package verbatim.gateway.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What an analysis reads.
 *
 * @param text where quotes are sought; all offsets refer to it
 * @param title the headline; only helps to name people
 * @param author who wrote it; only helps to name people
 * @param language ISO 639-1 code
 */
public record Article(
        String text, @Nullable String title, @Nullable String author, String language) {}
