package verbatim.benchmarks.systems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that VADER's rules know.
 *
 * @param valences of the lexicon, in [-4, 4]
 * @param negations words that turn what follows
 * @param boosters what an intensifier adds to the valence that follows
 * @param idioms valences of phrases that override those of their words
 */
record VaderWords(
        Map<String, Double> valences, Set<String> negations, Map<String, Double> boosters, Map<String, Double> idioms) {

    /** What a booster adds; a dampener takes as much. */
    private static final double STEP = 0.293;

    private static final String LEXICON = "/verbatim/sentiment/lexicon/vader.txt";
    private static final String RULES = "vader-words.txt";

    static VaderWords load() {
        Map<String, Double> valences = new HashMap<>();
        for (String line : lines(LEXICON)) {
            int bar = line.indexOf('|');
            double valence = Double.parseDouble(line.substring(0, bar).strip());
            entries(line.substring(bar + 1)).forEach(word -> valences.put(word, valence));
        }
        return rules(valences);
    }

    private static VaderWords rules(Map<String, Double> valences) {
        Set<String> negations = new HashSet<>();
        Map<String, Double> boosters = new HashMap<>();
        Map<String, Double> idioms = new HashMap<>();
        String part = "";
        for (String line : lines(RULES)) {
            if (line.startsWith("[")) {
                part = line;
                continue;
            }
            for (String entry : entries(line)) {
                switch (part) {
                    case "[negation]" -> negations.add(entry);
                    case "[booster]" -> boosters.put(entry, STEP);
                    case "[dampener]" -> boosters.put(entry, -STEP);
                    case "[idiom]" -> idioms.put(before(entry), after(entry));
                    default -> throw new IllegalStateException("unknown part " + part + " of " + RULES);
                }
            }
        }
        return new VaderWords(Map.copyOf(valences), Set.copyOf(negations), Map.copyOf(boosters), Map.copyOf(idioms));
    }

    private static String before(String entry) {
        return entry.substring(0, entry.indexOf('=')).strip();
    }

    private static double after(String entry) {
        return Double.parseDouble(entry.substring(entry.indexOf('=') + 1).strip());
    }

    private static List<String> entries(String line) {
        return List.of(line.strip().split("\\s*,\\s*"));
    }

    private static List<String> lines(String resource) {
        InputStream stream = VaderWords.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
