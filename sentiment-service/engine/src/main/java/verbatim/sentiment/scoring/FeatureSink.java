package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.text.Token;

/** Takes the features of a text as they are found, so that scoring need not build names for n-grams without weight. */
public interface FeatureSink {

    /**
     * Takes the n-gram of tokens {@code [from, to)}; those of one start come in order of length.
     *
     * @return whether longer n-grams from the same start are wanted
     */
    boolean gram(List<Token> tokens, int from, int to, double value);

    /** Takes a word that stands in the scope of a negation. */
    void negatedWord(List<Token> tokens, int at, double value);

    /** Takes a named feature that stands on tokens {@code [from, to)}. */
    void named(String name, double value, int from, int to);

    /** Takes a trait of the whole text. */
    void trait(String name, double value);
}
