package verbatim.sentiment.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import verbatim.serving.OffsetUnit;

/** The body of {@code POST /v1/sentiment} as it arrives, unchecked. */
public record SentimentRequest(
        @Schema(required = true) @Nullable List<@Nullable Item> items,
        @Nullable Mode mode,
        @Nullable Explain explain,
        @Nullable OffsetUnit offsetUnit) {

    public record Item(
            @Schema(required = true) @Nullable String id,
            @Schema(required = true) @Nullable String text,
            @Nullable String context) {}

    public enum Mode {
        @JsonProperty("full")
        FULL,
        @JsonProperty("fast")
        FAST
    }

    public enum Explain {
        @JsonProperty("rules")
        RULES,
        @JsonProperty("full")
        FULL
    }
}
