package verbatim.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.benchmarks.scoring.Measure;
import verbatim.benchmarks.scoring.QuoteScore;

@NullMarked
class FirstScoresTest {

    @Test
    void aFirstScoreStandsBesideLaterOnesAndStaysWhatItWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("first.json");
        new FirstScores(file).record("a", "2026-01-02", "E 1", score(.5));

        FirstScores scores = new FirstScores(file);

        assertThatThrownBy(() -> scores.record("a", "2026-01-03", "E 2", score(.9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(scores.beside(Map.of("a", score(.75))).text().lines())
                .anyMatch(line -> line.contains("a first, 2026-01-02 (E 1)"))
                .anyMatch(line -> line.matches("name all +0\\.500 +0\\.750"));
    }

    private static QuoteScore score(double names) {
        return new QuoteScore(1, 0, List.of(new Measure("name all", names, 4)), List.of(), List.of());
    }
}
