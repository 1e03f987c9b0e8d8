package verbatim.benchmarks.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * VADER's method, after Hutto and Gilbert (ICWSM 2014) in the state of vaderSentiment 3.3.2, quirks included; emoticons and
 * emoji are left out, which news quotes do not hold. Its score is the compound score.
 */
public final class Vader {

    private static final double CAPITALS = 0.733;
    private static final double NEGATED = -0.74;
    private static final double NORMAL = 15;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Set<String> SO = Set.of("so", "this");

    private final VaderWords lexicon;

    /** Reads the lexicon from the class path. */
    public Vader() {
        this.lexicon = VaderWords.load();
    }

    /** Valence of a text, in [-1, 1]. */
    public double score(String text) {
        String stripped = text.strip();
        List<String> words = words(stripped);
        List<Double> valences = new Sentence(words).valences();
        double sum = valences.stream().mapToDouble(Double::doubleValue).sum();
        if (valences.isEmpty()) {
            return 0;
        }
        double emphasis = emphasis(stripped);
        sum += sum > 0 ? emphasis : sum < 0 ? -emphasis : 0;
        return Math.round(sum / Math.sqrt(sum * sum + NORMAL) * 10000) / 10000.0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String token : text.split("[\\s\\u00a0]+")) {
            if (!token.isEmpty()) {
                String word = stripPunctuation(token);
                words.add(word.length() <= 2 ? token : word);
            }
        }
        return words;
    }

    private static String stripPunctuation(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && PUNCTUATION.indexOf(token.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && PUNCTUATION.indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        return token.substring(start, end);
    }

    private static double emphasis(String text) {
        long exclamations = Math.min(4, text.chars().filter(c -> c == '!').count());
        long questions = text.chars().filter(c -> c == '?').count();
        double asked = questions <= 1 ? 0 : questions <= 3 ? questions * 0.18 : 0.96;
        return exclamations * 0.292 + asked;
    }

    private static boolean isUpper(String word) {
        return word.chars().anyMatch(Character::isUpperCase) && word.chars().noneMatch(Character::isLowerCase);
    }

    /** The words of a text, and what the rules make of them. */
    private final class Sentence {

        private final List<String> words;
        private final List<String> lower;
        private final boolean capitalsStandOut;

        Sentence(List<String> words) {
            this.words = words;
            this.lower =
                    words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            long capitals = words.stream().filter(Vader::isUpper).count();
            this.capitalsStandOut = capitals > 0 && capitals < words.size();
        }

        List<Double> valences() {
            List<Double> valences = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                boolean modifier = lexicon.boosters().containsKey(lower.get(i))
                        || (lower.get(i).equals("kind") && i + 1 < words.size() && is(i + 1, "of"));
                valences.add(modifier ? 0.0 : valence(i));
            }
            weighAroundBut(valences);
            return valences;
        }

        private boolean is(int index, String word) {
            return index >= 0 && lower.get(index).equals(word);
        }

        private boolean known(int index) {
            return lexicon.valences().containsKey(lower.get(index));
        }

        private double valence(int i) {
            Double own = lexicon.valences().get(lower.get(i));
            if (own == null) {
                return 0;
            }
            double valence = is(i, "no") && i + 1 < words.size() && known(i + 1) ? 0 : own;
            if (is(i - 1, "no") || is(i - 2, "no") || (is(i - 3, "no") && (is(i - 1, "or") || is(i - 1, "nor")))) {
                valence = own * NEGATED;
            }
            if (capitalsStandOut && isUpper(words.get(i))) {
                valence += valence > 0 ? CAPITALS : -CAPITALS;
            }
            for (int back = 1; back <= 3 && back <= i; back++) {
                if (!known(i - back)) {
                    valence += boost(i - back, valence) * (back == 1 ? 1 : back == 2 ? .95 : .9);
                    valence *= negation(i, back);
                    valence = back == 3 ? idiom(i, valence) : valence;
                }
            }
            return valence * least(i) + 0.0; // never -0.0, which lists take for another value than 0.0
        }

        private double boost(int index, double valence) {
            double step = lexicon.boosters().getOrDefault(lower.get(index), 0.0);
            if (step == 0) {
                return 0;
            }
            double boost = valence < 0 ? -step : step;
            if (capitalsStandOut && isUpper(words.get(index))) {
                boost += valence > 0 ? CAPITALS : -CAPITALS;
            }
            return boost;
        }

        private double negation(int i, int back) {
            String word = lower.get(i - back);
            boolean soFollows = back == 2 && SO.contains(lower.get(i - 1))
                    || back == 3 && (SO.contains(lower.get(i - 2)) || SO.contains(lower.get(i - 1)));
            boolean doubtFollows =
                    back == 2 && is(i - 1, "doubt") || back == 3 && (is(i - 2, "doubt") || is(i - 1, "doubt"));
            // "never ... this good": in the original "this" right before counts whatever stands three words back
            if (word.equals("never") && soFollows || back == 3 && SO.contains(lower.get(i - 1))) {
                return 1.25;
            }
            if (word.equals("without") && doubtFollows) {
                return 1;
            }
            return lexicon.negations().contains(word) || word.contains("n't") ? NEGATED : 1;
        }

        private double idiom(int i, double valence) {
            String threeTwoOne = lower.get(i - 3) + " " + lower.get(i - 2) + " " + lower.get(i - 1);
            String threeTwo = lower.get(i - 3) + " " + lower.get(i - 2);
            String twoOne = lower.get(i - 2) + " " + lower.get(i - 1);
            String oneZero = lower.get(i - 1) + " " + lower.get(i);
            double changed = valence;
            for (String phrase : List.of(oneZero, lower.get(i - 2) + " " + oneZero, twoOne, threeTwoOne, threeTwo)) {
                if (lexicon.idioms().containsKey(phrase)) {
                    changed = lexicon.idioms().getOrDefault(phrase, changed);
                    break;
                }
            }
            if (i + 1 < lower.size()) {
                String zeroOne = lower.get(i) + " " + lower.get(i + 1);
                changed = lexicon.idioms().getOrDefault(zeroOne, changed);
                if (i + 2 < lower.size()) {
                    changed = lexicon.idioms().getOrDefault(zeroOne + " " + lower.get(i + 2), changed);
                }
            }
            for (String phrase : List.of(threeTwoOne, threeTwo, twoOne)) {
                changed += lexicon.boosters().getOrDefault(phrase, 0.0);
            }
            return changed;
        }

        private double least(int i) {
            boolean turned = is(i - 1, "least") && !known(i - 1) && !is(i - 2, "at") && !is(i - 2, "very");
            return turned ? NEGATED : 1;
        }

        /**
         * Halves what stands before "but" and raises what stands behind. As in the original, a value that occurs more than
         * once is changed where it first occurs.
         */
        private void weighAroundBut(List<Double> valences) {
            int but = lower.indexOf("but");
            if (but < 0) {
                return;
            }
            for (int i = 0; i < valences.size(); i++) {
                double value = valences.get(i);
                int first = valences.indexOf(value);
                if (first != but) {
                    valences.set(first, value * (first < but ? .5 : 1.5));
                }
            }
        }
    }
}
