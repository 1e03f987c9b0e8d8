package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a quote sounds, as sentiment-service answers it.
 *
 * @param score valence and its intensity in [-1, 1]
 * @param label {@code negative}, {@code neutral}, {@code positive} or {@code mixed}
 * @param magnitude how much tone whatever its sign, in [0, 1]
 * @param confidence probability in [0, 1] that the label is right
 * @param phrases what carries it; offsets count from the start of the quote's text
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tone(
        double score,
        String label,
        double magnitude,
        double confidence,
        @Nullable Distribution distribution,
        List<Phrase> phrases) {

    public Tone {
        phrases = Lists.orEmpty(phrases);
    }

    /** The same tone with phrases placed in code points of {@code quote}. */
    Tone inCodePoints(String quote) {
        IntUnaryOperator offsets = offset -> quote.codePointCount(0, offset);
        return new Tone(
                score,
                label,
                magnitude,
                confidence,
                distribution,
                phrases.stream().map(phrase -> phrase.mapped(offsets)).toList());
    }

    /** Probabilities of the three classes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Distribution(double negative, double neutral, double positive) {}

    /** Words that carry tone; {@code score} in [-1, 1] after modifiers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Phrase(int start, int end, String text, double score, List<Modifier> modifiers) {

        public Phrase {
            modifiers = Lists.orEmpty(modifiers);
        }

        Phrase mapped(IntUnaryOperator offsets) {
            return new Phrase(
                    offsets.applyAsInt(start),
                    offsets.applyAsInt(end),
                    text,
                    score,
                    modifiers.stream().map(modifier -> modifier.mapped(offsets)).toList());
        }
    }

    /** A word that negates, strengthens, hedges or conditions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Modifier(String kind, int start, int end, String text) {

        Modifier mapped(IntUnaryOperator offsets) {
            return new Modifier(kind, offsets.applyAsInt(start), offsets.applyAsInt(end), text);
        }
    }
}
