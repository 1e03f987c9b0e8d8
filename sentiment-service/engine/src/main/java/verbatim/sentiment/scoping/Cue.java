package verbatim.sentiment.scoping;

import java.util.List;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.lexicon.Polarity;

/**
 * A place in the text that carries tone, and what its surroundings make of it.
 *
 * @param from first token
 * @param to one past the last token
 * @param prior what the lexicon says
 * @param value valence in its place, in [-1, 1]
 * @param modifiers what changed it, in text order
 */
public record Cue(int from, int to, Polarity prior, double value, List<Effect> modifiers) {

    public Cue {
        modifiers = List.copyOf(modifiers);
    }

    /** Whether a modifier of this kind acts on the cue. */
    public boolean has(Modifier.Kind kind) {
        return modifiers.stream().anyMatch(effect -> effect.kind() == kind);
    }

    /** A modifier that acts on a cue from tokens {@code [from, to)}. */
    public record Effect(Modifier.Kind kind, int from, int to) {}
}
