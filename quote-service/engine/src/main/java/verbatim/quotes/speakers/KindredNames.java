package verbatim.quotes.speakers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.speakers.Mention.Category;

/**
 * Named organisations that a bare description fits by its noun alone. It answers where the weights find nobody: they learned
 * mostly from persons.
 */
final class KindredNames {

    /** Nouns that fit any organisation. */
    private static final Set<String> GENERIC =
            Set.of("company", "firm", "group", "organisation", "organization", "charity", "agency");

    private static final Set<String> FIRM = Set.of("company", "firm");

    /** Who issues a document of this kind, as the lists of words call it. */
    private static final Map<String, String> ISSUER = Map.of(
            "ruling", "court", "verdict", "court", "judgment", "court", "judgement", "court", "editorial", "newspaper");

    /** The subject that a bare description stands for was mentioned so many sentences before, or fewer. */
    private static final int SUBJECT_REACH = 1;

    private final WordLists words;
    private final Map<String, Entity> byHead = new HashMap<>();

    KindredNames(WordLists words, List<Entity> named) {
        this.words = words;
        Set<String> shared = new HashSet<>();
        for (Entity entity : named) {
            String head = lastWord(entity);
            boolean longer = entity.name().length() > head.length();
            if (entity.category() == Category.ORGANIZATION && longer && byHead.put(head, entity) != null) {
                shared.add(head);
            }
        }
        byHead.keySet().removeAll(shared);
    }

    /**
     * The organisation that "the museum", "police" or "the company" stands for; null where none or several may be meant.
     *
     * @param seen what was mentioned before, the latest first
     */
    @Nullable
    Seen of(Mention noun, List<Seen> seen) {
        String head = noun.headToken().lemma();
        boolean police = noun.first() == noun.last() && head.equals("police");
        if (!police && !isBareDefinite(noun)) {
            return null;
        }
        Entity named = byHead.get(head);
        for (Seen before : seen) {
            if (before.entity() == named) {
                return before;
            }
            if (!before.entity().isNamed() && before.entity().nouns().contains(head)) {
                return null;
            }
        }
        return GENERIC.contains(head) ? subject(noun, seen) : null;
    }

    /** The organisation that was the subject last, in the sentence before or the same one; a firm that alone stands there. */
    private @Nullable Seen subject(Mention noun, List<Seen> seen) {
        Seen only = null;
        int organisations = 0;
        for (Seen before : seen) {
            int sentences = noun.sentencesBehind(before.latest());
            if (sentences > SUBJECT_REACH) {
                break;
            }
            if (before.entity().isNamed() && before.entity().category() == Category.ORGANIZATION) {
                if (AntecedentFeatures.isSubject(before.latest())) {
                    return before;
                }
                only = before;
                organisations++;
            }
        }
        return organisations == 1 && FIRM.contains(noun.headToken().lemma()) ? only : null;
    }

    /** "A ruling" comes from a court and "an editorial" from a paper, where the article names one. */
    List<Seen> issuers(Mention document, List<Seen> candidates) {
        String kind = ISSUER.get(document.headToken().lemma());
        List<Seen> fitting = kind == null
                ? List.of()
                : candidates.stream()
                        .filter(seen -> isKind(seen.entity(), kind))
                        .toList();
        return fitting.isEmpty() ? candidates : fitting;
    }

    private boolean isKind(Entity entity, String kind) {
        boolean body = entity.category() == Category.ORGANIZATION || entity.category() == Category.UNKNOWN;
        return entity.isNamed()
                ? body
                        && List.of(lower(entity.name()).split("[^\\p{L}]+")).stream()
                                .anyMatch(w -> words.describes(kind, w))
                : entity.nouns().contains(kind);
    }

    private static boolean isBareDefinite(Mention noun) {
        int next = noun.last() + 1;
        boolean complement = next < noun.sentence().size()
                && Descriptions.COMPLEMENT.contains(noun.sentence().token(next).lemma());
        return noun.last() == noun.first() + 1
                && noun.sentence().token(noun.first()).lemma().equals("the")
                && !complement;
    }

    private static String lastWord(Entity entity) {
        return lower(entity.name().substring(entity.name().lastIndexOf(' ') + 1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
