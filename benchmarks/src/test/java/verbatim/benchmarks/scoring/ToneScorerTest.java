package verbatim.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.benchmarks.gold.GoldFile;
import verbatim.benchmarks.gold.GoldTone;
import verbatim.benchmarks.gold.Range;
import verbatim.benchmarks.systems.ToneAnswer;

/** Made-up quotes and answers, one of them missing; the figures are those of another implementation. */
@NullMarked
class ToneScorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFigureIsTheExpectedOne() throws Exception {
        List<GoldTone> labels = GoldTone.quotes(GoldFile.read(file("cases.jsonl")));
        List<@Nullable ToneAnswer> answers = new ArrayList<>();
        for (String line : Files.readAllLines(file("tone-answers.jsonl"))) {
            answers.add(answer(JSON.readTree(line)));
        }

        ToneScore score = ToneScorer.score(labels, answers);

        Map<String, String> figures = new TreeMap<>();
        score.measures().forEach(measure -> figures.put(measure.name(), "%.4f".formatted(measure.value())));
        Map<String, String> expected = new TreeMap<>();
        JSON.readTree(file("tone-expected.json").toFile())
                .properties()
                .forEach(figure -> expected.put(
                        figure.getKey(), "%.4f".formatted(figure.getValue().asDouble())));
        assertThat(figures).containsExactlyEntriesOf(expected);
        assertThat(score.failed()).isEqualTo(1);
    }

    private static @Nullable ToneAnswer answer(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        List<Range> phrases = new ArrayList<>();
        node.path("phrases")
                .forEach(phrase -> phrases.add(new Range(
                        phrase.path("start").asInt(), phrase.path("end").asInt())));
        JsonNode confidence = node.path("confidence");
        return new ToneAnswer(
                node.path("score").asDouble(), confidence.isNumber() ? confidence.asDouble() : null, phrases);
    }

    private static Path file(String name) throws Exception {
        return Path.of(
                Objects.requireNonNull(ToneScorerTest.class.getResource(name)).toURI());
    }
}
