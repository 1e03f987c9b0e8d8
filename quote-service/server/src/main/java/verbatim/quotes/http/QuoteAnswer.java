package verbatim.quotes.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.serving.OffsetUnit;

/** The answer of {@code POST /v1/quotes}; the committed OpenAPI file says what each field means. */
@JsonPropertyOrder({"engine", "textSha256", "offsetUnit", "language", "quotes", "speakers", "blocks"})
public record QuoteAnswer(
        Engine engine,
        String textSha256,
        OffsetUnit offsetUnit,
        String language,
        List<Quote> quotes,
        List<Speaker> speakers,
        @Nullable List<Block> blocks) {

    @JsonPropertyOrder({"name", "version"})
    public record Engine(String name, String version) {}

    @JsonPropertyOrder({
        "id",
        "start",
        "end",
        "text",
        "kind",
        "extent",
        "utterance",
        "segments",
        "speaker",
        "mention",
        "cue",
        "via",
        "evidence",
        "reason",
        "block"
    })
    public record Quote(
            String id,
            int start,
            int end,
            String text,
            Kind kind,
            Extent extent,
            String utterance,
            @Nullable List<Segment> segments,
            @Nullable Attribution speaker,
            @Nullable Mention mention,
            @Nullable Cue cue,
            @Nullable String via,
            Evidence evidence,
            @Nullable String reason,
            @Nullable String block) {}

    public enum Kind {
        @JsonProperty("speech")
        SPEECH,
        @JsonProperty("scare-quote")
        SCARE_QUOTE,
        @JsonProperty("title")
        TITLE,
        @JsonProperty("term")
        TERM,
        @JsonProperty("unknown")
        UNKNOWN
    }

    public enum Extent {
        @JsonProperty("sentence")
        SENTENCE,
        @JsonProperty("fragment")
        FRAGMENT
    }

    @JsonPropertyOrder({"start", "end"})
    public record Segment(int start, int end) {}

    @JsonPropertyOrder({"id", "name", "type", "named", "role", "confidence"})
    public record Attribution(
            String id,
            String name,
            SpeakerType type,
            boolean named,
            @Nullable String role,
            BigDecimal confidence) {}

    @JsonPropertyOrder({"start", "end", "text", "form"})
    public record Mention(int start, int end, String text, Form form) {}

    public enum Form {
        @JsonProperty("name")
        NAME,
        @JsonProperty("pronoun")
        PRONOUN,
        @JsonProperty("nominal")
        NOMINAL
    }

    @JsonPropertyOrder({"start", "end", "text", "lemma"})
    public record Cue(int start, int end, String text, String lemma) {}

    @JsonPropertyOrder({"rule", "steps", "alternatives"})
    public record Evidence(String rule, List<Step> steps, List<Alternative> alternatives) {}

    @JsonPropertyOrder({"kind", "text", "start", "end", "note"})
    public record Step(
            String kind,
            String text,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String note) {}

    @JsonPropertyOrder({"name", "score"})
    public record Alternative(String name, BigDecimal score) {}

    @JsonPropertyOrder({"id", "name", "type", "named", "members", "role", "aliases", "quoteCount", "wordCount"})
    public record Speaker(
            String id,
            String name,
            SpeakerType type,
            boolean named,
            @Nullable List<String> members,
            @Nullable String role,
            List<String> aliases,
            int quoteCount,
            int wordCount) {}

    public enum SpeakerType {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organization")
        ORGANIZATION,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("document")
        DOCUMENT
    }

    @JsonPropertyOrder({"id", "start", "end", "time"})
    public record Block(
            String id, int start, int end, @Nullable String time) {}
}
