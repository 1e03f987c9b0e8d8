package verbatim.sentiment.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.scoping.Cue;
import verbatim.sentiment.scoping.Reading;
import verbatim.sentiment.text.Token;

/**
 * Finds the features of a reading: n-grams of one to three words that cross no mark, negated words, sums over cues.
 *
 * <p>N-gram values are scaled by one over the square root of their number, so that long quotes do not shout.
 */
public final class FeatureExtractor {

    /** Longest n-gram, in words; weights of longer ones would store the corpus's own text. */
    public static final int MAX_WORDS = 3;

    private static final Set<String> QUESTION_WORDS = Set.of("when", "where", "who", "what", "which", "how");

    private static final int[] LENGTHS = {0, 1, 2, 3, 5, 8, 12, 20, 35, 60};

    private FeatureExtractor() {}

    /** Features of a reading with their names, in a fixed order; a name may occur more than once, its values add up. */
    public static List<Feature> extract(Reading reading) {
        List<Feature> features = new ArrayList<>();
        extract(reading, new Names(features));
        return features;
    }

    /** Hands the features of a reading to a sink, in a fixed order. */
    static void extract(Reading reading, FeatureSink sink) {
        int words = 0;
        for (Token token : reading.tokens()) {
            words += token.isMark() ? 0 : 1;
        }
        grams(reading, words, sink);
        cues(reading.cues(), sink);
        traits(reading, words, sink);
    }

    private static void grams(Reading reading, int words, FeatureSink sink) {
        List<Token> tokens = reading.tokens();
        double value = 1 / Math.sqrt(words + 3.0);
        for (int from = 0; from < tokens.size(); from++) {
            if (tokens.get(from).isMark()) {
                continue;
            }
            int to = from + 1;
            while (sink.gram(tokens, from, to, value)
                    && to < tokens.size()
                    && to - from < MAX_WORDS
                    && !tokens.get(to).isMark()) {
                to++;
            }
            if (reading.negated().get(from) && tokens.get(from).isWord()) {
                sink.negatedWord(tokens, from, value);
            }
        }
    }

    private static void cues(List<Cue> cues, FeatureSink sink) {
        double scale = 1 / Math.sqrt(cues.size() + 1.0);
        double sum = 0;
        Cue best = null;
        Cue worst = null;
        for (Cue cue : cues) {
            double size = Math.abs(cue.value()) * scale;
            sink.named(kindOf(cue), size, cue.from(), cue.to());
            sink.named(cue.value() > 0 ? "cue:+" : "cue:-", size, cue.from(), cue.to());
            if (cue.has(Modifier.Kind.CONTRAST)) {
                sink.named(cue.value() > 0 ? "cue:after-contrast+" : "cue:after-contrast-", size, cue.from(), cue.to());
            }
            sum += cue.value();
            best = cue.value() > (best == null ? 0 : best.value()) ? cue : best;
            worst = cue.value() < (worst == null ? 0 : worst.value()) ? cue : worst;
        }
        if (best != null) {
            sink.named("cue:best", best.value(), best.from(), best.to());
        }
        if (worst != null) {
            sink.named("cue:worst", -worst.value(), worst.from(), worst.to());
        }
        if (!cues.isEmpty()) {
            Cue last = cues.getLast();
            sink.named(last.value() > 0 ? "cue:last+" : "cue:last-", Math.abs(last.value()), last.from(), last.to());
            sink.trait(sum > 0 ? "cues:+" : "cues:-", Math.abs(sum) / Math.sqrt(sum * sum + 1));
        }
        sink.trait(cues.isEmpty() ? "cues:none" : "cues:some", 1);
    }

    private static String kindOf(Cue cue) {
        String sign = cue.value() > 0 ? "+" : "-";
        return "cue:" + cue.prior().group() + sign + (cue.has(Modifier.Kind.NEGATION) ? ":negated" : "");
    }

    private static void traits(Reading reading, int words, FeatureSink sink) {
        boolean asked = false;
        boolean exclaimed = false;
        for (Token token : reading.tokens()) {
            asked |= token.form().equals("?");
            exclaimed |= token.form().equals("!");
        }
        if (asked) {
            sink.trait(asksPlainly(reading) ? "mark:?:plain" : "mark:?", 0.5);
        }
        if (exclaimed) {
            sink.trait("mark:!", 0.5);
        }
        Map<Modifier.Kind, Integer> counts = new EnumMap<>(Modifier.Kind.class);
        for (Hit<Modifier> hit : reading.modifiers()) {
            counts.merge(hit.value().kind(), 1, Integer::sum);
        }
        counts.forEach((kind, count) -> sink.trait("modifier:" + kind, 0.5 * count / Math.sqrt(words + 1.0)));
        sink.trait("words:" + bucket(words), 0.5);
        sink.trait("bias:", 1);
    }

    /** A question for information, not an attack dressed as one: it opens with a question word and holds no cue. */
    private static boolean asksPlainly(Reading reading) {
        return reading.cues().isEmpty()
                && reading.tokens().stream()
                        .filter(Token::isWord)
                        .findFirst()
                        .map(token -> QUESTION_WORDS.contains(token.form()))
                        .orElse(false);
    }

    private static String bucket(int words) {
        for (int limit : LENGTHS) {
            if (words <= limit) {
                return Integer.toString(limit);
            }
        }
        return "more";
    }

    /** Collects features under their names. */
    private record Names(List<Feature> features) implements FeatureSink {

        @Override
        public boolean gram(List<Token> tokens, int from, int to, double value) {
            StringBuilder name = new StringBuilder(tokens.get(from).form());
            for (int i = from + 1; i < to; i++) {
                name.append(' ').append(tokens.get(i).form());
            }
            features.add(new Feature(name.toString(), value));
            return true;
        }

        @Override
        public void negatedWord(List<Token> tokens, int at, double value) {
            features.add(new Feature(Feature.NEGATED + tokens.get(at).form(), value));
        }

        @Override
        public void named(String name, double value, int from, int to) {
            features.add(new Feature(name, value));
        }

        @Override
        public void trait(String name, double value) {
            features.add(new Feature(name, value));
        }
    }
}
