package verbatim.gateway.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who said what in which tone, for a terminal of 100 columns. */
final class ReadableTable {

    private static final int NAME = 26;
    private static final int TONE = 16;
    private static final int QUOTE = 54;
    private static final int LONGEST_QUOTE = 400;

    /** Terminals obey control characters and bidirectional overrides; an article must not command them. */
    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder out = new StringBuilder();

    private ReadableTable() {}

    static String of(AnalysisAnswer analysis) {
        ReadableTable table = new ReadableTable();
        table.quotes(analysis.quotes().stream().filter(Quote::isSpeech).toList());
        table.others(
                analysis.quotes().stream().filter(quote -> !quote.isSpeech()).toList());
        table.matrix(analysis.matrix());
        if (analysis.problem() != null) {
            table.line("");
            table.line("Tone is missing (" + analysis.problem().code() + "): "
                    + analysis.problem().detail());
        }
        return table.out.toString();
    }

    private void quotes(List<Quote> speech) {
        if (speech.isEmpty()) {
            line("Nobody is quoted.");
            return;
        }
        row("WHO", "TONE", "WHAT");
        for (Quote quote : speech) {
            String who =
                    quote.speaker() == null ? "(nobody found)" : quote.speaker().name();
            row(who, tone(quote.tone()), shortened(quote.text()));
        }
    }

    private void others(List<Quote> others) {
        if (others.isEmpty()) {
            return;
        }
        line("");
        row("NO SPEECH", "", "");
        for (Quote quote : others) {
            row(quote.kind(), "", shortened(quote.text()));
        }
    }

    private void matrix(List<MatrixRow> matrix) {
        if (matrix.isEmpty()) {
            return;
        }
        line("");
        line("%s %7s %7s %7s %10s"
                .formatted(padded("IN ALL", NAME + 1 + TONE), "QUOTES", "WORDS", "SHARE", "MEAN TONE"));
        for (MatrixRow each : matrix) {
            line("%s %7d %7d %6.0f%% %10s"
                    .formatted(
                            padded(each.name(), NAME + 1 + TONE),
                            each.quoteCount(),
                            each.wordCount(),
                            each.share().doubleValue() * 100,
                            signed(each.meanScore())));
        }
    }

    private static String tone(@Nullable Tone tone) {
        return tone == null ? "-" : "%-8s %s".formatted(tone.label(), signed(BigDecimal.valueOf(tone.score())));
    }

    private static String signed(@Nullable BigDecimal score) {
        return score == null ? "-" : String.format(Locale.ROOT, "%+.2f", score);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + " … (" + text.length() + " characters)";
    }

    private void row(String who, String tone, String what) {
        List<String> names = wrapped(who, NAME);
        List<String> lines = wrapped(what, QUOTE);
        for (int i = 0; i < Math.max(names.size(), lines.size()); i++) {
            String name = i < names.size() ? names.get(i) : "";
            String text = i < lines.size() ? lines.get(i) : "";
            line(padded(name, NAME) + " " + padded(i == 0 ? tone : "", TONE) + " " + text);
        }
    }

    private static String padded(String text, int width) {
        String safe = safe(text);
        int length = safe.codePointCount(0, safe.length());
        return length >= width ? safe : safe + " ".repeat(width - length);
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.splitAsStream(safe(text).strip()).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String safe(String text) {
        return COMMANDS.matcher(text).replaceAll(" ");
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
