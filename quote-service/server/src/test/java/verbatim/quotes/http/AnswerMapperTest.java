package verbatim.quotes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import verbatim.quotes.Analysis;
import verbatim.quotes.Block;
import verbatim.quotes.Evidence;
import verbatim.quotes.Quote;
import verbatim.quotes.Span;
import verbatim.quotes.Speaker;
import verbatim.serving.OffsetUnit;
import verbatim.serving.testing.OpenApiContract;

class AnswerMapperTest {

    private static final String TEXT = "12:30 😀 “It floats,” said Mayor Ana Ruiz in a post. The “Gull” sailed.";

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    @Test
    void everyFieldInItsOrderCountingUnits() throws Exception {
        assertThat(written(analysis(), OffsetUnit.UTF16)).isEqualTo(resource("answer-utf16.json"));
    }

    @Test
    void everyFieldInItsOrderCountingCodePoints() throws Exception {
        assertThat(written(analysis(), OffsetUnit.CODEPOINT)).isEqualTo(resource("answer-codepoint.json"));
    }

    @Test
    void everyFieldKeepsTheContract() throws Exception {
        OpenApiContract contract = OpenApiContract.read(OpenApiContract.COMMITTED);

        assertThat(contract.faultsOf("/components/schemas/QuoteAnswer", written(analysis(), OffsetUnit.UTF16)))
                .isEmpty();
    }

    @Test
    void nothingFound() throws Exception {
        assertThat(written(new Analysis(List.of(), List.of(), List.of()), OffsetUnit.UTF16))
                .isEqualTo(
                        "{\"engine\":{\"name\":\"e\",\"version\":\"1\"},\"textSha256\":\"0\",\"offsetUnit\":\"utf16\","
                                + "\"language\":\"en\",\"quotes\":[],\"speakers\":[]}");
    }

    private static String written(Analysis analysis, OffsetUnit unit) throws JsonProcessingException {
        String sha256 = analysis.quotes().isEmpty() ? "0" : "0".repeat(64);
        return JSON.writeValueAsString(
                AnswerMapper.answer(new QuoteAnswer.Engine("e", "1"), TEXT, "en", unit, sha256, analysis));
    }

    private static Analysis analysis() {
        Speaker mayor =
                new Speaker("s1", "Ana Ruiz", Speaker.Type.PERSON, true, List.of(), "Mayor", List.of("Ruiz"), 1, 2);
        Speaker both = new Speaker(
                "s2", "Ana Ruiz and the crew", Speaker.Type.GROUP, false, List.of("s1"), null, List.of(), 0, 0);
        return new Analysis(
                List.of(speech(), title()),
                List.of(mayor, both),
                List.of(new Block("b1", new Span(0, TEXT.length()), "12:30")));
    }

    private static Quote speech() {
        Evidence evidence = new Evidence(
                "quote, verb, name",
                List.of(
                        new Evidence.Step("cue", "said", span("said"), null),
                        new Evidence.Step("name", "Ana Ruiz", null, "full name")),
                List.of(new Evidence.Alternative("Gull", 0.00004999)));
        return new Quote(
                "q1",
                span("“It floats,”"),
                Quote.Kind.SPEECH,
                Quote.Extent.SENTENCE,
                "u1",
                List.of(span("“It "), span("floats,”")),
                new Quote.Attribution("s1", 0.98765432),
                new Quote.Mention(span("Mayor Ana Ruiz"), Quote.Mention.Form.NAME),
                new Quote.Cue(span("said"), "say"),
                "post",
                evidence,
                null,
                "b1");
    }

    private static Quote title() {
        return new Quote(
                "q2",
                span("“Gull”"),
                Quote.Kind.SCARE_QUOTE,
                Quote.Extent.FRAGMENT,
                "u2",
                List.of(),
                null,
                null,
                null,
                null,
                new Evidence("name of a boat", List.of(), List.of()),
                "it names a boat",
                null);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(AnswerMapperTest.class.getResourceAsStream("/answers/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
