package verbatim.load.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Phrases by section, with places where other phrases stand; {@code news.grammar} explains itself. */
final class Grammar {

    private final Map<String, List<String>> sections = new HashMap<>();

    /** The language of all articles. */
    static Grammar ofNews() {
        try (InputStream file = Objects.requireNonNull(Grammar.class.getResourceAsStream("news.grammar"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Grammar(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param lines headings in brackets, each followed by its phrases; empty lines and comments count for nothing */
    Grammar(List<String> lines) {
        List<String> section = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    /**
     * The phrases of a section as they stand in the file.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    List<String> phrases(String section) {
        List<String> phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException("the grammar has no section " + section);
        }
        return phrases;
    }

    /**
     * One phrase of a section, complete.
     *
     * @param bound what some names in braces stand for, instead of their sections
     */
    String expand(String section, Map<String, String> bound, Deck deck) {
        return fill(deck.draw(section, phrases(section)), bound, deck);
    }

    /** A phrase with every name in braces replaced. */
    private String fill(String phrase, Map<String, String> bound, Deck deck) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', done)) {
            int close = phrase.indexOf('}', open);
            String name = phrase.substring(open + 1, close);
            String key = name.toLowerCase(Locale.ROOT);
            String bind = bound.get(key);
            String value = bind == null ? expand(key, bound, deck) : bind;
            text.append(phrase, done, open).append(name.equals(key) ? value : capitalised(value));
            done = close + 1;
        }
        return text.append(phrase, done, phrase.length()).toString();
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
