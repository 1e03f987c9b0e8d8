package verbatim.sentiment.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.scoring.ToneModel.Probabilities;

/**
 * Joins what words and rules say with what the sentence encoder hears; fitted on documents that neither had seen.
 *
 * @param words weight of the log-odds of words and rules
 * @param encoder weight of the encoder's log-odds
 * @param negative added to the log-odds of negative
 * @param positive added to the log-odds of positive
 * @param valence part that the encoder's guess of the tone has in the balance, in [0, 1]; the rest is the probability of
 *     positive less that of negative
 * @param shape what makes a score of the balance; its temperature and power are 1
 */
public record Blend(double words, double encoder, double negative, double positive, double valence, Shape shape) {

    private static final String RESOURCE = "tone-blend.tsv";

    /** The power of a blend's shape. */
    public static final double STRAIGHT = 1;

    /** What the words of a text that is nothing but phrases of the lexicon weigh more; chosen, not fitted. */
    private static final double KNOWN = 1.5;

    /** Class probabilities, and a balance in [-1, 1] that also heeds how strong the tone is. */
    public record Judgement(Probabilities probabilities, double balance) {}

    /**
     * Reads the blend that ships with the engine.
     *
     * @throws IllegalStateException if it is missing or malformed
     */
    public static Blend load() {
        InputStream stream = Blend.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("weights are missing: " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, Double> values = new HashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split("\t", -1);
                    values.put(parts[0], Double.parseDouble(parts[1]));
                }
            }
            return of(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Blend of(Map<String, Double> values) {
        return new Blend(
                at(values, "words"),
                at(values, "encoder"),
                at(values, "negative"),
                at(values, "positive"),
                at(values, "valence"),
                new Shape(1, at(values, "gate-"), at(values, "gate+"), STRAIGHT));
    }

    private static double at(Map<String, Double> values, String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the blend lacks " + name);
        }
        return value;
    }

    /** The blend as lines of its file. */
    public List<String> lines(List<String> comments) {
        List<String> lines = new ArrayList<>();
        comments.forEach(comment -> lines.add("# " + comment));
        lines.add("words\t" + words);
        lines.add("encoder\t" + encoder);
        lines.add("negative\t" + negative);
        lines.add("positive\t" + positive);
        lines.add("valence\t" + valence);
        lines.add("gate-\t" + shape.negativeGate());
        lines.add("gate+\t" + shape.positiveGate());
        return lines;
    }

    /** Joins the two. */
    public Judgement judge(LogOdds fromWords, Encoding heard) {
        return judge(fromWords, heard, words, encoder, valence);
    }

    /**
     * Joins the two for a text that is nothing but phrases of the lexicon: there the rules know what they read, and the
     * encoder, which has little to go by, counts half.
     */
    Judgement judgePhrase(LogOdds fromWords, Encoding heard) {
        return judge(fromWords, heard, words + KNOWN, encoder / 2, valence / 2);
    }

    private Judgement judge(LogOdds fromWords, Encoding heard, double words, double encoder, double valence) {
        Probabilities p = Probabilities.softmax(
                words * fromWords.negative() + encoder * heard.negative() + negative,
                words * fromWords.neutral() + encoder * heard.neutral(),
                words * fromWords.positive() + encoder * heard.positive() + positive,
                1);
        double balance =
                (1 - valence) * (p.positive() - p.negative()) + valence * Math.clamp(heard.valence(), -1.0, 1.0);
        return new Judgement(p, balance);
    }
}
