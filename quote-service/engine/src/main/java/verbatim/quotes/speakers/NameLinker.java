package verbatim.quotes.speakers;

import static verbatim.quotes.speakers.Organisations.initials;
import static verbatim.quotes.speakers.Organisations.key;
import static verbatim.quotes.speakers.Organisations.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention.Category;

/**
 * Joins the names of an article into people and organisations: full names first, then the shorter forms that stand for
 * them, so that the order of appearance does not matter. A short form that fits several people goes to the one named last
 * before it.
 */
final class NameLinker {

    /** So many mentions of a candidate are compared with a short form. */
    private static final int LOOK_BACK = 50;

    private final WordLists words;
    private final List<Entity> entities;
    private final Credits credits;
    private final Map<Entity, PersonName> people = new HashMap<>();
    private final Map<String, List<Entity>> byWord = new HashMap<>();
    private final Set<Entity> calledByGivenName = new HashSet<>();
    private final Map<Mention, Entity> links = new HashMap<>();
    private final Map<String, List<Entity>> byInitials = new HashMap<>();
    private final Map<Mention, PersonName> relatives = new HashMap<>();
    private final Organisations organisations;

    NameLinker(WordLists words, List<Entity> entities, Credits credits) {
        this.credits = credits;
        this.words = words;
        this.organisations = new Organisations(words);
        this.entities = entities;
    }

    Map<Mention, Entity> link(List<Mention> mentions) {
        List<Mention> names = mentions.stream().filter(Mention::isName).toList();
        findRelatives(names);
        names.stream()
                .filter(mention -> !mention.headline())
                .filter(mention -> mention.category() == Category.PERSON)
                .sorted(Comparator.comparingInt((Mention m) -> -full(m).parts().size())
                        .thenComparingInt(Mention::index))
                .filter(mention -> full(mention).isFull())
                .forEach(this::person);
        findGivenNames(names);
        people.forEach((entity, name) -> byInitials
                .computeIfAbsent(initials(name.parts()), letters -> new ArrayList<>())
                .add(entity));
        // Long names of organisations first, so that a short form that stands before finds them.
        names.stream()
                .filter(mention -> mention.category() == Category.ORGANIZATION && mention.last() > mention.first())
                .filter(mention -> !links.containsKey(mention))
                .sorted(Comparator.comparingInt((Mention m) -> m.first() - m.last()))
                .forEach(this::shortOrOther);
        for (Mention mention : names) {
            if (!links.containsKey(mention)) {
                shortOrOther(mention);
            }
        }
        people.forEach(this::nameFromTitle);
        return links;
    }

    /** Where the text has only a last name, the title may have the given one. */
    private void nameFromTitle(Entity entity, PersonName name) {
        if (name.parts().size() == 1) {
            String given = credits.givenName(name.last(), word -> words.givenNameGender(word) != Gender.UNKNOWN);
            if (given != null) {
                entity.rename(given + " " + name.last());
                entity.learn(words.givenNameGender(given));
            }
        }
    }

    /** "Liam and Sean Novak": the given name before "and" has the last name behind it. */
    private void findRelatives(List<Mention> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Mention one = names.get(i);
            Mention other = names.get(i + 1);
            boolean joined = one.sentence() == other.sentence()
                    && other.outer() == one.last() + 2
                    && one.sentence().token(one.last() + 1).lemma().equals("and")
                    && other.outer() == other.first();
            boolean persons = one.category() == Category.PERSON && other.category() == Category.PERSON;
            PersonName full = joined && persons ? personName(other) : null;
            if (full != null
                    && full.parts().size() == 2
                    && one.first() == one.last()
                    && words.givenNameGender(one.headToken().word()) != Gender.UNKNOWN
                    && words.givenNameGender(full.given()) != Gender.UNKNOWN) {
                relatives.put(one, new PersonName(List.of(one.headToken().word(), full.last())));
            }
        }
    }

    /** Of relatives the one whom the article calls by the given name is not the one it calls by the last name. */
    private void findGivenNames(List<Mention> names) {
        for (Mention mention : names) {
            List<String> parts = nameWords(mention);
            if (parts.size() == 1
                    && mention.category() == Category.PERSON
                    && mention.role().isEmpty()) {
                for (Entity entity : byWord.getOrDefault(key(parts.getFirst()), List.of())) {
                    PersonName known = people.get(entity);
                    if (known != null && key(known.given()).equals(key(parts.getFirst())) && known.isFull()) {
                        calledByGivenName.add(entity);
                    }
                }
            }
        }
    }

    private PersonName full(Mention mention) {
        PersonName known = relatives.get(mention);
        return known != null ? known : personName(mention);
    }

    private void person(Mention mention) {
        PersonName name = full(mention);
        Entity same = byLast(name).stream()
                .filter(entity -> mayBe(entity, name, mention))
                .findFirst()
                .orElse(null);
        join(mention, same != null ? same : newPerson(name));
    }

    private boolean mayBe(Entity entity, PersonName name, Mention mention) {
        PersonName known = people.get(entity);
        return known != null
                && known.isShortenedBy(name, words::isShortFor)
                && !entity.gender().clashes(mention.gender());
    }

    private Entity newPerson(PersonName name) {
        Entity entity = new Entity(entities.size(), true, String.join(" ", name.parts()), Category.PERSON);
        entities.add(entity);
        people.put(entity, name);
        for (String part : name.parts()) {
            byWord.computeIfAbsent(key(part), k -> new ArrayList<>()).add(entity);
        }
        return entity;
    }

    private List<Entity> byLast(PersonName name) {
        return byWord.getOrDefault(key(name.last()), List.of());
    }

    private void shortOrOther(Mention mention) {
        PersonName name = personName(mention);
        Entity entity = nearest(
                mention,
                byLast(name).stream()
                        .filter(candidate -> mayBe(candidate, name, mention))
                        .toList(),
                name);
        if (entity != null) {
            join(mention, entity);
        } else if (mention.headline()) {
            return; // a headline brings nobody that the text does not name
        } else if (mention.first() == mention.last() && AcronymFinder.isUnknown(mention.headToken())) {
            Entity known = organisations.find(mention, nameWords(mention));
            if (known != null) {
                join(mention, known);
            }
        } else if (mention.category() == Category.PERSON) {
            Entity initials = byInitials(mention);
            Entity known = initials != null ? initials : byAcronym(mention);
            join(mention, known != null ? known : newPerson(name));
        } else {
            Entity initials = byInitials(mention);
            join(mention, initials != null ? initials : organisation(mention));
        }
    }

    /** "MKV" for the one person of the article whose names begin with these letters; two letters tell too little. */
    private @Nullable Entity byInitials(Mention mention) {
        List<String> parts = nameWords(mention);
        String letters = parts.size() == 1 ? letters(parts.getFirst()) : "";
        if (letters.length() < 3) {
            return null;
        }
        List<Entity> fitting = byInitials.getOrDefault(letters, List.of());
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private @Nullable Entity byAcronym(Mention mention) {
        List<String> parts = nameWords(mention);
        String letters = parts.size() == 1 ? letters(parts.getFirst()) : "";
        return letters.length() < 3 ? null : organisations.byAcronym(letters, parts.getFirst());
    }

    /**
     * Which of several people a short form stands for: by last name before by given name; then the one whose full name
     * stands before it in the same paragraph, the latest first; else the one the article introduces first.
     */
    private @Nullable Entity nearest(Mention mention, List<Entity> candidates, PersonName name) {
        Entity best = null;
        long bestRank = Long.MIN_VALUE;
        for (Entity candidate : candidates) {
            PersonName full = people.get(candidate);
            boolean byLast = full != null && full.endsWith(name) && !calledByGivenName.contains(candidate);
            long rank = byLast ? 1L << 60 : 0;
            // Full names were joined before short ones, so those before this one may stand anywhere: the last few do.
            List<Mention> known = candidate.mentions();
            long local = -1;
            for (Mention other : known.subList(Math.max(0, known.size() - LOOK_BACK), known.size())) {
                boolean before = other.index() < mention.index() && other.last() > other.first();
                if (before && other.sentence().paragraph() == mention.sentence().paragraph()) {
                    local = Math.max(local, other.index());
                }
            }
            rank += local >= 0
                    ? (1L << 50) + local
                    : (1L << 40) - known.getFirst().index();
            if (rank > bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        return best;
    }

    private Entity organisation(Mention mention) {
        List<String> mine = nameWords(mention);
        Entity known = organisations.find(mention, mine);
        if (known != null) {
            return known;
        }
        Entity entity = new Entity(entities.size(), true, String.join(" ", mine), mention.category());
        entities.add(entity);
        organisations.add(entity, mine);
        return entity;
    }

    private void join(Mention mention, Entity entity) {
        links.put(mention, entity);
        entity.add(mention);
        String form = mention.sentence().words(mention.first(), mention.last());
        entity.addName(form);
        entity.addRole(mention.role());
        PersonName known = people.get(entity);
        if (known != null) {
            PersonName name = full(mention);
            if (name.parts().size() > known.parts().size()) {
                people.put(entity, name);
                entity.rename(String.join(" ", name.parts()));
            }
            entity.learn(words.givenNameGender(known.given()));
        } else if (form.length() > entity.name().length()) {
            entity.rename(form);
        }
    }

    static PersonName personName(Mention mention) {
        return PersonName.of(nameWords(mention));
    }

    /** The words of a name; hyphens and dots that the tokenizer split are joined again. */
    private static List<String> nameWords(Mention mention) {
        List<String> parts = new ArrayList<>();
        Token before = null;
        for (Token token : mention.tokens()) {
            boolean glued = before != null && token.start() == before.end();
            if (glued) {
                parts.set(parts.size() - 1, parts.getLast() + token.word());
            } else {
                parts.add(token.word());
            }
            before = token;
        }
        return parts;
    }
}
