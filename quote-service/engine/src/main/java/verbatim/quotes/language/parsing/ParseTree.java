package verbatim.quotes.language.parsing;

/**
 * The tree over one sentence.
 *
 * @param heads per token the index of its head in the sentence, -1 for the root
 * @param relations per token the name of the relation to its head as the model spells it ({@code nsubj}, {@code root}, …)
 */
public record ParseTree(int[] heads, String[] relations) {}
