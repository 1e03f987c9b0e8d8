package verbatim.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.gold.GoldFile;
import verbatim.benchmarks.systems.SavedQuotes;

/**
 * Made-up articles ({@code cases.jsonl}) and answers to them ({@code answers.jsonl}): names, couples, organisations, split
 * quotes, unnamed speakers, characters beyond the basic plane, duplicates, abstention and missing answers. The figures
 * ({@code expected.json}) are those of an implementation of the same definitions in another language.
 */
@NullMarked
class QuoteScorerTest {

    @Test
    void everyFigureIsTheExpectedOne() throws Exception {
        JsonNode expected = new ObjectMapper().readTree(file("expected.json").toFile());

        QuoteScore score = score();

        Map<String, String> figures = new TreeMap<>();
        Map<String, String> expectedFigures = new TreeMap<>();
        for (Measure measure : score.measures()) {
            if (!measure.name().equals("verbatim")) {
                figures.put(measure.name(), "%.4f".formatted(measure.value()));
                if (expected.has(measure.name() + " n")) {
                    figures.put(measure.name() + " n", "%.4f".formatted((double) measure.n()));
                }
            }
        }
        figures.put("documents", "%.4f".formatted((double) score.articles()));
        figures.put("failed", "%.4f".formatted((double) score.failed()));
        expected.properties()
                .forEach(figure -> expectedFigures.put(
                        figure.getKey(), "%.4f".formatted(figure.getValue().asDouble())));
        assertThat(figures).containsExactlyEntriesOf(expectedFigures);
    }

    @Test
    void textThatIsNotTheArticlesOwnIsCounted() throws Exception {
        Measure verbatim = score().measures().getFirst();

        assertThat(verbatim).isEqualTo(new Measure("verbatim", 19 / 20.0, 20));
    }

    @Test
    void everyMistakeHasItsKind() throws Exception {
        Map<Mistake.Kind, Long> kinds =
                score().mistakes().stream().collect(Collectors.groupingBy(Mistake::kind, Collectors.counting()));

        assertThat(kinds)
                .containsOnly(
                        Map.entry(Mistake.Kind.NO_ANSWER, 2L),
                        Map.entry(Mistake.Kind.BOUNDARIES, 2L),
                        Map.entry(Mistake.Kind.NOT_CALLED_SPEECH, 1L),
                        Map.entry(Mistake.Kind.FALSE_QUOTE, 1L),
                        Map.entry(Mistake.Kind.NOT_REJECTED, 1L),
                        Map.entry(Mistake.Kind.SPEAKER_OF_NOTHING, 2L),
                        Map.entry(Mistake.Kind.ABSTAINED, 1L),
                        Map.entry(Mistake.Kind.WRONG_MENTION, 1L),
                        Map.entry(Mistake.Kind.WRONG_NAME_RIGHT_MENTION, 3L));
    }

    @Test
    void confidenceIsComparedWithTheShareOfRightNames() throws Exception {
        assertThat(score().reliability())
                .extracting(Calibration.Bin::from, Calibration.Bin::count, Calibration.Bin::right)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(.7, 2, 1.0),
                        org.assertj.core.groups.Tuple.tuple(.8, 1, 0.0));
    }

    private static QuoteScore score() throws URISyntaxException {
        List<GoldArticle> gold = GoldFile.read(file("cases.jsonl"));
        SavedQuotes answers = new SavedQuotes(file("answers.jsonl"));
        QuoteScorer scorer = new QuoteScorer();
        gold.forEach(article -> scorer.add(article, answers.read(article)));
        return scorer.score();
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(QuoteScorerTest.class.getResource(name)).toURI());
    }
}
