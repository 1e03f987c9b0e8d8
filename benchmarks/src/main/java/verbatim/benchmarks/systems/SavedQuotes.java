package verbatim.benchmarks.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import verbatim.benchmarks.gold.GoldArticle;

/** Answers that any system gave earlier, from a file of JSON lines in the form of {@link Answers}. */
public final class SavedQuotes implements QuoteSystem {

    private final Path file;
    private final Map<String, Prediction> answers = new HashMap<>();

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it cannot be read or a line is no JSON
     */
    public SavedQuotes(Path file) {
        this.file = file;
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode answer = json.readTree(line);
                answers.put(answer.path("id").asText(), Answers.read(answer));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Prediction read(GoldArticle article) {
        return answers.getOrDefault(article.id(), Prediction.FAILED);
    }
}
