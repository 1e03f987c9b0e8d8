package verbatim.sentiment.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.sentiment.Span;
import verbatim.sentiment.Tone;
import verbatim.serving.OffsetUnit;
import verbatim.serving.testing.OpenApiContract;

class AnswerMapperTest {

    private static final String TEXT = "😀 It is not very good";

    private static final Tone TONE = new Tone(
            -0.41234567,
            Tone.Label.NEGATIVE,
            0.00004,
            0.87654,
            new Tone.Distribution(0.87654, 0.12346, 0),
            List.of(new Tone.Phrase(
                    span("not very good"),
                    -0.5,
                    List.of(
                            new Tone.Modifier(Tone.Modifier.Kind.NEGATION, span("not")),
                            new Tone.Modifier(Tone.Modifier.Kind.INTENSIFIER, span("very"))))));

    @Test
    void everyFieldInItsOrderCountingUnits() throws Exception {
        assertThat(written(OffsetUnit.UTF16)).isEqualTo("""
                        {"id":"q1","score":-0.4123,"label":"negative","magnitude":0,"confidence":0.8765,\
                        "distribution":{"negative":0.8765,"neutral":0.1235,"positive":0},\
                        "phrases":[{"start":9,"end":22,"text":"not very good","score":-0.5,"modifiers":[\
                        {"kind":"negation","start":9,"end":12,"text":"not"},\
                        {"kind":"intensifier","start":13,"end":17,"text":"very"}]}]}""");
    }

    @Test
    void codePoints() throws Exception {
        assertThat(written(OffsetUnit.CODEPOINT))
                .contains("\"phrases\":[{\"start\":8,\"end\":21,\"text\":\"not very good\"")
                .contains("{\"kind\":\"negation\",\"start\":8,\"end\":11,\"text\":\"not\"}");
    }

    @Test
    void keepsTheContract() throws Exception {
        OpenApiContract contract = OpenApiContract.read(OpenApiContract.COMMITTED);

        assertThat(contract.faultsOf("/components/schemas/Result", written(OffsetUnit.UTF16)))
                .isEmpty();
    }

    private static String written(OffsetUnit unit) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(AnswerMapper.result("q1", TEXT, unit, TONE));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
