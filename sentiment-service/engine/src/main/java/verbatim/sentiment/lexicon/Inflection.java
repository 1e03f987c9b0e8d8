package verbatim.sentiment.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Regular English inflection for lexicon entries: {@code praise/v} stands for praise, praises, praised, praising;
 * {@code setback/n} for setback, setbacks. Irregular forms are listed in the files themselves.
 */
final class Inflection {

    private static final String VOWELS = "aeiou";

    private Inflection() {}

    /** Forms of one word as written in a lexicon file, the bare word first. */
    static List<String> forms(String word) {
        if (word.endsWith("/v")) {
            return verb(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("/n")) {
            String stem = word.substring(0, word.length() - 2);
            return List.of(stem, plural(stem));
        }
        return List.of(word);
    }

    private static List<String> verb(String stem) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(stem);
        forms.add(plural(stem));
        if (stem.endsWith("e")) {
            forms.add(stem + "d");
            forms.add((stem.endsWith("ee") ? stem : stem.substring(0, stem.length() - 1)) + "ing");
        } else if (endsInConsonantY(stem)) {
            forms.add(stem.substring(0, stem.length() - 1) + "ied");
            forms.add(stem + "ing");
        } else {
            String base = doubles(stem) ? stem + stem.charAt(stem.length() - 1) : stem;
            forms.add(base + "ed");
            forms.add(base + "ing");
        }
        return List.copyOf(forms);
    }

    private static String plural(String stem) {
        if (endsInConsonantY(stem)) {
            return stem.substring(0, stem.length() - 1) + "ies";
        }
        boolean sibilant = stem.endsWith("s")
                || stem.endsWith("x")
                || stem.endsWith("z")
                || stem.endsWith("ch")
                || stem.endsWith("sh");
        return stem + (sibilant ? "es" : "s");
    }

    private static boolean endsInConsonantY(String stem) {
        return stem.endsWith("y") && stem.length() > 1 && VOWELS.indexOf(stem.charAt(stem.length() - 2)) < 0;
    }

    /** Whether a short stem of one vowel doubles its last consonant: stop, slam, ban. */
    private static boolean doubles(String stem) {
        int n = stem.length();
        if (n < 3 || "wxy".indexOf(stem.charAt(n - 1)) >= 0 || VOWELS.indexOf(stem.charAt(n - 1)) >= 0) {
            return false;
        }
        long vowels = stem.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return vowels == 1 && VOWELS.indexOf(stem.charAt(n - 2)) >= 0;
    }
}
