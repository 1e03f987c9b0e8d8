package verbatim.quotes.training;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;

/** Reads gold files: one annotated article a line, offsets in Unicode code points. */
public final class Gold {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Gold() {}

    /** An annotated article; {@code nonQuotes} are spans in marks that nobody says. */
    public record Doc(
            String id,
            String text,
            List<GoldQuote> quotes,
            @Nullable List<Range> non_quotes) {

        /** UTF-16 offsets of a range of code points. */
        public Span span(int start, int end) {
            int from = text.offsetByCodePoints(0, start);
            return new Span(from, text.offsetByCodePoints(from, end - start));
        }

        public List<Range> nonQuotes() {
            return non_quotes == null ? List.of() : non_quotes;
        }
    }

    /** An annotated quote. */
    public record GoldQuote(
            int start,
            int end,
            String kind,
            int n_words,
            @Nullable GoldMention mention,
            @Nullable GoldSpeaker speaker) {}

    /** The words that name its speaker. */
    public record GoldMention(int start, int end, String text, String form) {}

    /** Its resolved speaker. */
    public record GoldSpeaker(String name, String type) {}

    /** A range of code points. */
    public record Range(int start, int end, int n_words) {}

    public static List<Doc> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> {
                        try {
                            return JSON.readValue(line, Doc.class);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** Overlap over union of two spans without the marks and punctuation at their ends. */
    public static double overlap(String text, Span a, Span b) {
        Span x = bare(text, a);
        Span y = bare(text, b);
        int shared = Math.min(x.end(), y.end()) - Math.max(x.start(), y.start());
        return shared <= 0 ? 0 : (double) shared / (Math.max(x.end(), y.end()) - Math.min(x.start(), y.start()));
    }

    private static Span bare(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
