package verbatim.quotes.speakers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.SourceText;

/** Which entities in sight a pronoun or a description may stand for, before the weights choose. One per article. */
final class Candidates {

    /** An entity out of sight for so many sentences is no antecedent of a pronoun. */
    private static final int PRONOUN_REACH = 8;

    /** At most so many candidates are weighed, the latest first: keeps the cost per mention bounded. */
    private static final int MAX_CANDIDATES = 24;

    /** Who speaks in a document, or whom a word takes up again, was mentioned so many sentences before it or nearer. */
    private static final int REACH = 3;

    private static final Set<String> NEW = Set.of("a", "an", "one", "another", "some", "several");

    private static final Set<String> ANYBODY = Set.of(
            "person", "man", "woman", "individual", "source", "insider", "official", "aide", "adviser", "advisor");

    private final SourceText source;
    private final KindredNames kindred;

    Candidates(SourceText source, KindredNames kindred) {
        this.source = source;
        this.kindred = kindred;
    }

    /**
     * Whom a personal pronoun may stand for, the latest first.
     *
     * @param seen what was mentioned before, the latest first
     */
    List<Seen> ofPronoun(Mention pronoun, List<Seen> seen) {
        return seen.stream()
                .filter(s -> fits(pronoun, s.entity()) && reaches(s.latest(), pronoun))
                .filter(s -> !pronoun.isInside(s.latest()))
                .limit(MAX_CANDIDATES)
                .toList();
    }

    /**
     * Whom a description may stand for, the latest first: nobody where it brings in somebody new.
     *
     * @param seen what was mentioned before, the latest first
     */
    List<Seen> ofDescription(Mention noun, List<Seen> seen) {
        if (noun.category() == Category.THING || introduces(noun)) {
            return List.of();
        }
        Entity possessor = possessor(noun, seen);
        return kindred.issuers(
                noun,
                seen.stream()
                        .filter(s -> s.entity() != possessor)
                        .filter(s -> comparable(noun, s))
                        .limit(MAX_CANDIDATES)
                        .toList());
    }

    /** "The source added": a word that fits anybody stands for whoever spoke last, if that is nobody with a name. */
    static boolean isAgain(Mention noun, Entity speaker, List<Seen> seen) {
        String head = noun.headToken().lemma();
        return !speaker.isNamed()
                && speaker.category() == Category.PERSON
                && !speaker.isPlural()
                && !noun.plural()
                && noun.last() == noun.first() + 1
                && noun.isDefinite()
                && ANYBODY.contains(head)
                && !noun.gender().clashes(speaker.gender())
                && noun.sentencesBehind(speaker.mentions().getLast()) <= REACH
                && (speaker.nouns().contains(head)
                        || seen.stream()
                                .filter(s -> noun.sentencesBehind(s.latest()) <= REACH)
                                .noneMatch(s -> s.entity().nouns().contains(head)));
    }

    /** Pronouns look back a few sentences and never into another update of a live report. */
    private boolean reaches(Mention before, Mention pronoun) {
        return pronoun.sentencesBehind(before) <= PRONOUN_REACH
                && source.blockAt(before.span().start())
                        == source.blockAt(pronoun.span().start());
    }

    private static boolean fits(Mention pronoun, Entity entity) {
        Category category = entity.category();
        if (pronoun.gender() != Gender.UNKNOWN) {
            boolean person = category == Category.PERSON || category == Category.UNKNOWN && entity.isNamed();
            return person && !entity.isPlural() && !pronoun.gender().clashes(entity.gender());
        }
        return switch (category) {
            case PERSON -> pronoun.plural() && entity.isPlural();
            case GROUP, ORGANIZATION, PLACE, UNKNOWN -> true;
            case DOCUMENT -> !pronoun.plural();
            case THING -> false;
        };
    }

    /** "Her lawyer" is not her: the last one mentioned whom the possessive pronoun fits. */
    private static @Nullable Entity possessor(Mention noun, List<Seen> seen) {
        String word = noun.tokens().getFirst().lemma();
        Gender gender = word.equals("his") ? Gender.MALE : word.equals("her") ? Gender.FEMALE : Gender.UNKNOWN;
        if (gender == Gender.UNKNOWN || noun.category() != Category.PERSON) {
            return null;
        }
        return seen.stream()
                .map(Seen::entity)
                .filter(entity ->
                        entity.category() == Category.PERSON && !entity.isPlural() && !gender.clashes(entity.gender()))
                .findFirst()
                .orElse(null);
    }

    /** "A senior official", "one user": a description that brings somebody new. */
    private static boolean introduces(Mention noun) {
        return NEW.contains(noun.tokens().getFirst().lemma());
    }

    private static boolean comparable(Mention noun, Seen seen) {
        Entity entity = seen.entity();
        if (seen.latest().isInside(noun)) {
            return false; // "Clinton’s adviser" is not Clinton
        }
        boolean sameHead =
                !entity.isNamed() && entity.nouns().contains(noun.headToken().lemma());
        return switch (noun.category()) {
            case PERSON ->
                entity.category() == Category.PERSON
                        && noun.plural() == entity.isPlural()
                        && !noun.gender().clashes(entity.gender())
                        && (entity.isNamed() || sameHead);
            case GROUP ->
                sameHead
                        || entity.category() == Category.ORGANIZATION
                        || entity.category() == Category.UNKNOWN
                        || entity.category() == Category.PLACE
                                && AntecedentFeatures.PLACES.contains(
                                        noun.headToken().lemma());
            case DOCUMENT ->
                sameHead
                        || entity.category() == Category.ORGANIZATION
                        || entity.category() != Category.THING
                                && entity.category() != Category.DOCUMENT
                                && noun.sentencesBehind(seen.latest()) <= REACH;
            default -> false;
        };
    }
}
