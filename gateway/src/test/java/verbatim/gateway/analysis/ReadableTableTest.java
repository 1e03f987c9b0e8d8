package verbatim.gateway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.OffsetUnit;

class ReadableTableTest {

    private static Quote quote(String text, @Nullable Tone tone) {
        return new Quote(
                "q1",
                null,
                null,
                0,
                text.length(),
                text,
                "speech",
                "sentence",
                "u1",
                List.of(),
                new Quote.Attribution("s1", null, null, "Ana Ruiz", "person", true, null, 0.9),
                null,
                null,
                null,
                null,
                null,
                null,
                tone,
                null);
    }

    private static String table(Quote quote, @Nullable ProblemNote problem) {
        List<Speaker> speakers = List.of(
                new Speaker("s1", null, null, "Ana Ruiz", "person", true, List.of(), null, List.of("Ruiz"), 1, 3));
        Analysis analysis =
                new Analysis(new Engine("e", "1"), null, "00", "en", List.of(quote), speakers, List.of(), problem);
        return ReadableTable.of(AnalysisAnswer.of(analysis, quote.text(), OffsetUnit.UTF16));
    }

    @Test
    void whoToneWhat() {
        Tone tone = new Tone(-0.456, "negative", 0.5, 0.9, null, List.of());
        assertThat(table(quote("“We are not amused by any of this, and we will say so again tomorrow”", tone), null))
                .isEqualTo("""
                        WHO                        TONE             WHAT
                        Ana Ruiz                   negative -0.46   “We are not amused by any of this, and we will say so
                                                                    again tomorrow”

                        IN ALL                                       QUOTES   WORDS   SHARE  MEAN TONE
                        Ana Ruiz                                          1       3    100%      -0.46
                        """);
    }

    @Test
    void aMissingToneIsExplained() {
        assertThat(table(
                        quote("“We wait”", null),
                        ProblemNote.of(
                                GatewayProblem.SENTIMENT_SERVICE_UNAVAILABLE, "sentiment-service does not answer.")))
                .contains("Ana Ruiz                   -                “We wait”")
                .endsWith("Tone is missing (sentiment-service-unavailable): sentiment-service does not answer.\n");
    }

    @Test
    void anArticleCannotCommandTheTerminal() {
        assertThat(table(quote("“\u001b[2J\u009b\u202eevil”", null), null))
                .doesNotContain("\u001b", "\u009b", "\u202e");
    }
}
