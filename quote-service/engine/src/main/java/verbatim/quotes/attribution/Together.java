package verbatim.quotes.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Entity;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Mention.Category;

/** Finds those who speak together: personal names joined by "and" around a mention, or whom "the couple" stands for. */
final class Together {

    private Together() {}

    /** The entities of a mention: one, or in text order those joined with it. */
    static List<Entity> of(Mention mention, Entity entity, Cast cast) {
        boolean two = standsForTwo(mention)
                || mention.isPronoun() && standsForTwo(entity.mentions().getFirst());
        if (!entity.isNamed() && two) {
            List<Entity> both = lastTwo(mention, cast);
            return both.isEmpty() ? List.of(entity) : both;
        }
        if (!mention.isName() || entity.category() != Category.PERSON) {
            return List.of(entity);
        }
        List<Entity> speakers = new ArrayList<>();
        Mention before = neighbour(mention, cast, -1);
        if (before != null) {
            add(speakers, before, cast);
        }
        speakers.add(entity);
        Mention after = neighbour(mention, cast, 1);
        if (after != null) {
            add(speakers, after, cast);
        }
        return speakers.stream().distinct().toList();
    }

    private static boolean standsForTwo(Mention mention) {
        return mention.isNominal()
                && TWO.contains(mention.headToken().lemma())
                && mention.sentence().token(mention.first()).tag().equals("DT");
    }

    /** Two persons joined by "and", the last ones before a mention. */
    private static List<Entity> lastTwo(Mention mention, Cast cast) {
        for (int i = mention.index() - 1; i > 0; i--) {
            Mention second = cast.mentions().get(i);
            if (mention.sentence().index() - second.sentence().index() > REACH || mention.index() - i > SEEN) {
                break;
            }
            Mention first = second.isName() ? neighbour(second, cast, -1) : null;
            if (first != null && second.category() == Category.PERSON) {
                List<Entity> two = new ArrayList<>();
                add(two, first, cast);
                add(two, second, cast);
                return two.stream().distinct().toList();
            }
        }
        return List.of();
    }

    private static final Set<String> TWO =
            Set.of("couple", "pair", "duo", "twin", "two", "brother", "sister", "sibling");

    /** The name beyond "and" is the next mention, or a few on where phrases lie in each other. */
    private static final int NEAR = 4;

    /** So many sentences before "the couple" its names stand, or nearer. */
    private static final int REACH = 4;

    /** So many mentions are looked at, however long the sentences are. */
    private static final int SEEN = 100;

    private static void add(List<Entity> speakers, Mention mention, Cast cast) {
        Cast.Reference reference = cast.referenceOf(mention);
        if (reference != null) {
            speakers.add(reference.entity());
        }
    }

    private static @org.jspecify.annotations.Nullable Mention neighbour(Mention mention, Cast cast, int direction) {
        Sentence sentence = mention.sentence();
        for (int i = mention.index() + direction; i >= 0 && i < cast.mentions().size(); i += direction) {
            Mention other = cast.mentions().get(i);
            if (other.sentence() != sentence || Math.abs(i - mention.index()) > NEAR) {
                return null;
            }
            int and = direction > 0 ? mention.last() + 1 : mention.outer() - 1;
            boolean joined = direction > 0 ? other.outer() == and + 1 : other.last() == and - 1;
            if (joined
                    && and >= 0
                    && and < sentence.size()
                    && sentence.token(and).lemma().equals("and")
                    && other.isName()
                    && other.category() == Category.PERSON) {
                return other;
            }
        }
        return null;
    }
}
