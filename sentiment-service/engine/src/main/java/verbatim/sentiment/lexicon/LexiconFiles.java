package verbatim.sentiment.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import verbatim.sentiment.text.Token;
import verbatim.sentiment.text.Tokenizer;

/**
 * Reads the lexicon files beside this class.
 *
 * <p>A line is {@code head | phrase, phrase, …}; {@code #} opens a comment line and {@code # --- name: …} a
 * section. The head is a valence in [-4, 4] or,
 * in {@code modifiers.txt}, a kind and where needed a factor. {@code /v} and {@code /n} behind a word add its regular
 * inflections. A later entry replaces an earlier one; valence 0 takes an entry out.
 */
final class LexiconFiles {

    private static final String SECTION = "# ---";
    private static final double SCALE = 4.0;

    private LexiconFiles() {}

    static Lexicon load() {
        PhraseTrie<Polarity> polarities = new PhraseTrie<>();
        readPolarities("vader.txt", polarities);
        readPolarities("general.txt", polarities);
        readPolarities("news.txt", polarities);
        PhraseTrie<Modifier> modifiers = new PhraseTrie<>();
        for (Line line : lines("modifiers.txt")) {
            String[] head = line.head().split(" ", -1);
            Modifier.Kind kind = Modifier.Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
            Modifier modifier = new Modifier(kind, head.length > 1 ? Double.parseDouble(head[1]) : 1.0);
            line.phrases().forEach(phrase -> putAll(modifiers, phrase, modifier));
        }
        Set<String> functionWords = new HashSet<>();
        lines("function-words.txt").forEach(line -> functionWords.addAll(line.phrases()));
        return new Lexicon(polarities, modifiers, functionWords);
    }

    private static void readPolarities(String file, PhraseTrie<Polarity> into) {
        for (Line line : lines(file)) {
            double valence = Double.parseDouble(line.head()) / SCALE;
            if (!(Math.abs(valence) <= 1)) {
                throw new IllegalStateException(file + ": valence out of range: " + line.head());
            }
            line.phrases().forEach(phrase -> putAll(into, phrase, new Polarity(valence, line.group())));
        }
    }

    private static <V> void putAll(PhraseTrie<V> trie, String phrase, V value) {
        List<List<String>> expanded = List.of(List.of());
        for (String word : phrase.split(" ", -1)) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> prefix : expanded) {
                for (String form : Inflection.forms(word)) {
                    List<String> whole = new ArrayList<>(prefix);
                    Tokenizer.tokenize(form).stream().map(Token::form).forEach(whole::add);
                    longer.add(whole);
                }
            }
            expanded = longer;
        }
        expanded.forEach(forms -> trie.put(forms, value));
    }

    private static List<Line> lines(String file) {
        InputStream stream = LexiconFiles.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("lexicon is missing: " + file);
        }
        List<Line> lines = new ArrayList<>();
        String group = "";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                String line = raw.strip();
                if (line.startsWith(SECTION)) {
                    group = line.substring(SECTION.length(), line.indexOf(':')).strip();
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    lines.add(Line.parse(file, group, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private record Line(String group, String head, List<String> phrases) {

        static Line parse(String file, String group, String line) {
            int bar = line.indexOf('|');
            if (bar < 0) {
                throw new IllegalStateException(file + ": no '|' in: " + line);
            }
            List<String> phrases = new ArrayList<>();
            for (String phrase : line.substring(bar + 1).split(",", -1)) {
                if (!phrase.isBlank()) {
                    phrases.add(phrase.strip());
                }
            }
            return new Line(group, line.substring(0, bar).strip(), List.copyOf(phrases));
        }
    }
}
