package verbatim.quotes.speakers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody an article mentions, and whom each mention stands for.
 *
 * @param mentions in text order
 * @param entities in order of discovery
 * @param references per mention whom it stands for; a mention without one stands for nobody known
 */
public record Cast(List<Mention> mentions, List<Entity> entities, Map<Mention, Reference> references) {

    /**
     * Whom a mention stands for.
     *
     * @param entity the one
     * @param confidence probability in [0, 1], not calibrated
     * @param link why: {@code name}, {@code apposition}, {@code relative}, {@code antecedent}, {@code description}, {@code owner}
     * @param via the earlier mention it was linked through, absent for names and new descriptions
     * @param rivals other candidates with their probability, best first
     */
    public record Reference(
            Entity entity,
            double confidence,
            String link,
            @Nullable Mention via,
            List<Rival> rivals) {

        /** What the words themselves tell. */
        static Reference certain(Entity entity, String link) {
            return new Reference(entity, 1, link, null, List.of());
        }

        /** Whom another mention stands for as surely as this one, through which it was linked. */
        Reference through(String why, Mention mention) {
            return new Reference(entity, confidence, why, mention, List.of());
        }
    }

    /** A candidate that was not chosen. */
    public record Rival(Entity entity, double probability) {}

    public @Nullable Reference referenceOf(Mention mention) {
        return references.get(mention);
    }
}
