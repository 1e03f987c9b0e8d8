package verbatim.gateway.html;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a page says for people, without what surrounds it; absent what it does not say.
 *
 * @param text its paragraphs, an empty line between two
 * @param outlet who publishes it
 * @param url its canonical address
 */
public record ReadablePage(
        String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable String outlet,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String url) {}
