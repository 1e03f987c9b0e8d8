package verbatim.sentiment.scoping;

import java.util.BitSet;
import java.util.List;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.text.Token;

/**
 * What the rules see in a text.
 *
 * @param tokens its tokens
 * @param modifiers its modifiers, whether or not they act on a cue
 * @param cues what carries tone, in text order
 * @param negated by token: stands in the scope of a negation
 * @param function by token: is a word that only holds others together, or a mark
 */
public record Reading(
        List<Token> tokens, List<Hit<Modifier>> modifiers, List<Cue> cues, BitSet negated, BitSet function) {}
