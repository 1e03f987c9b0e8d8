package verbatim.gateway.speakers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody across articles.
 *
 * @param role the newest that an article gives
 * @param aliases all other names that articles use
 * @param quotes of newest versions, those said together with others included
 * @param meanScore mean of the scores of these quotes, to four places; absent while none has a tone
 */
public record KnownSpeaker(
        UUID id,
        String name,
        @Nullable String type,
        @Nullable String role,
        List<String> aliases,
        long quotes,
        long articles,
        long outlets,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable BigDecimal meanScore) {}
