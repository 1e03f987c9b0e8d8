package verbatim.sentiment.lexicon;

/**
 * Prior valence of a word or phrase out of context.
 *
 * @param valence in [-1, 1]; the files give it times 4, as VADER does
 * @param group the section of the lexicon it is from, such as {@code vader}, {@code diplomacy}, {@code sport}; the model
 *     learns how far to trust each
 */
public record Polarity(double valence, String group) {}
