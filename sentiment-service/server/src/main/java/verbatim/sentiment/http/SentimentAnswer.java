package verbatim.sentiment.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/** The answer of {@code POST /v1/sentiment}; the committed OpenAPI file says what each field means. */
@JsonPropertyOrder({"engine", "results"})
public record SentimentAnswer(Engine engine, List<Result> results) {

    @JsonPropertyOrder({"name", "version"})
    public record Engine(String name, String version) {}

    @JsonPropertyOrder({"id", "score", "label", "magnitude", "confidence", "distribution", "phrases"})
    public record Result(
            String id,
            BigDecimal score,
            Label label,
            BigDecimal magnitude,
            BigDecimal confidence,
            Distribution distribution,
            List<Phrase> phrases) {}

    public enum Label {
        @JsonProperty("negative")
        NEGATIVE,
        @JsonProperty("neutral")
        NEUTRAL,
        @JsonProperty("positive")
        POSITIVE,
        @JsonProperty("mixed")
        MIXED
    }

    @JsonPropertyOrder({"negative", "neutral", "positive"})
    public record Distribution(BigDecimal negative, BigDecimal neutral, BigDecimal positive) {}

    @JsonPropertyOrder({"start", "end", "text", "score", "modifiers"})
    public record Phrase(int start, int end, String text, BigDecimal score, List<Modifier> modifiers) {}

    @JsonPropertyOrder({"kind", "start", "end", "text"})
    public record Modifier(ModifierKind kind, int start, int end, String text) {}

    public enum ModifierKind {
        @JsonProperty("negation")
        NEGATION,
        @JsonProperty("intensifier")
        INTENSIFIER,
        @JsonProperty("hedge")
        HEDGE,
        @JsonProperty("condition")
        CONDITION
    }
}
