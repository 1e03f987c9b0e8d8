package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * That a person corrected a quote: its kind, speaker and tone are that person's word where they differ from the engines'.
 *
 * @param id of the newest correction that counts
 * @param author name of the key that sent it
 * @param at when, in ISO 8601
 * @param engine what the engines say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Correction(String id, String author, String at, String reason, Original engine) {

    Correction inCodePoints(String quote) {
        Tone tone = engine.tone() == null ? null : engine.tone().inCodePoints(quote);
        return new Correction(id, author, at, reason, new Original(engine.kind(), engine.speaker(), tone));
    }

    /** What the engines say about a quote that a person corrected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Original(
            String kind,
            Quote.@Nullable Attribution speaker,
            @Nullable Tone tone) {}
}
