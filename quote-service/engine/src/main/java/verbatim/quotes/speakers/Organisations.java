package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.speakers.Mention.Category;

/**
 * The organisations and places of an article by the words of their names, so that a shorter form finds the longer: its end
 * ("the Times"), its beginning ("JP Morgan" of "JP Morgan Chase"), its initials, or beginnings of its words ("the Fed").
 */
final class Organisations {

    /** So few letters of a clipped word tell nothing. */
    private static final int SHORTEST_CLIPPING = 3;

    /** Of names that share a word at most so many are compared, the latest: keeps the cost per mention bounded. */
    private static final int MAX_CANDIDATES = 50;

    /** So many mentions of a candidate are looked at for one before a short form. */
    private static final int LOOK_BACK = 50;

    private final WordLists words;
    private final Map<String, Entity> byName = new HashMap<>();
    private final Map<String, List<Entity>> byLast = new HashMap<>();
    private final Map<String, List<Entity>> byFirst = new HashMap<>();
    private final Map<String, List<Entity>> byAcronym = new HashMap<>();
    private final Map<String, List<Entity>> byBeginning = new HashMap<>();

    Organisations(WordLists words) {
        this.words = words;
    }

    void add(Entity entity, List<String> name) {
        byName.put(unowned(String.join(" ", name)), entity);
        index(byLast, key(name.getLast()), entity);
        String first = key(name.getFirst());
        index(byFirst, first, entity);
        String acronym = acronym(name);
        if (acronym.length() >= 2) {
            index(byAcronym, acronym, entity);
        }
        for (String word : name.subList(0, Math.min(2, name.size()))) {
            if (word.length() > SHORTEST_CLIPPING) {
                index(
                        byBeginning,
                        key(word)
                                .substring(
                                        0, Math.min(SHORTEST_CLIPPING, key(word).length())),
                        entity);
            }
        }
    }

    private static void index(Map<String, List<Entity>> index, String key, Entity entity) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(entity);
    }

    /** The one that a name stands for; null where it is a new one. */
    @Nullable
    Entity find(Mention mention, List<String> mine) {
        Entity same = endingWith(mention, mine);
        if (same != null) {
            return same;
        }
        String acronym = acronym(mine);
        for (Entity entity : last(byAcronym.get(acronym))) {
            boolean oneIsShort = mine.size() == 1 != entity.name().indexOf(' ') < 0;
            boolean places = mention.category() == Category.PLACE || entity.category() == Category.PLACE;
            if (acronym.length() >= 2 && oneIsShort && !places) {
                return entity;
            }
        }
        if (mention.category() == Category.PLACE) {
            return null;
        }
        Entity longer = mine.size() == 1 ? beginningWith(mention, key(mine.getFirst())) : continuing(mention, mine);
        return longer != null || mine.size() > 1 ? longer : clipped(mention, mine.getFirst());
    }

    /** Of several that end so the same name, else the one mentioned last before. */
    private @Nullable Entity endingWith(Mention mention, List<String> mine) {
        String name = unowned(String.join(" ", mine));
        Entity best = byName.get(name);
        if (best != null) {
            return best;
        }
        int latest = -1;
        for (Entity entity : last(byLast.get(key(mine.getLast())))) {
            if (fits(entity, name)) {
                int before = mentionedBefore(entity, mention);
                if (best == null || before > latest) {
                    best = entity;
                    latest = before;
                }
            }
        }
        return best;
    }

    /** Index of the last mention of an entity before another mention, -1 for none among the last few. */
    private static int mentionedBefore(Entity entity, Mention mention) {
        List<Mention> known = entity.mentions();
        int latest = -1;
        for (Mention other : known.subList(Math.max(0, known.size() - LOOK_BACK), known.size())) {
            latest = other.index() < mention.index() ? Math.max(latest, other.index()) : latest;
        }
        return latest;
    }

    /**
     * "Foreign Ministry" and "Ukraine's Foreign Ministry" are one, "the Times" and "New York Times": the shorter is the end
     * of the longer.
     */
    private static boolean fits(Entity entity, String name) {
        String a = " " + unowned(entity.name());
        String b = " " + name;
        boolean places = entity.category() == Category.PLACE;
        return a.equals(b) || !places && (a.endsWith(b) || b.endsWith(a) && a.indexOf(' ', 1) > 0);
    }

    /** The recogniser takes many an acronym for a person: the organisation whose initials or first word it is. */
    @Nullable
    Entity byAcronym(String letters, String word) {
        for (Entity entity : last(byAcronym.get(letters))) {
            if (entity.category() == Category.ORGANIZATION) {
                return entity;
            }
        }
        return only(last(byFirst.get(key(word))));
    }

    /** "Pew" after "Pew Research": the one organisation whose name begins with a word that is no common noun. */
    private @Nullable Entity beginningWith(Mention mention, String key) {
        boolean office = mention.category() == Category.ORGANIZATION && mention.first() == mention.outer();
        List<Entity> longer = last(byFirst.get(key)).stream()
                .filter(entity -> mentionedBefore(entity, mention) >= 0)
                .toList();
        if (words.isGroup(key) && office) {
            longer = longer.stream()
                    .filter(entity -> key(entity.name()).equals(key + " department"))
                    .toList();
        } else if (words.isGroup(key) || words.isPerson(key)) {
            return null;
        }
        return only(longer);
    }

    /** "JP Morgan" beside "JP Morgan Chase": a firm whose name goes on with a word that names no other body. */
    private @Nullable Entity continuing(Mention mention, List<String> mine) {
        String name = key(String.join(" ", mine)) + " ";
        boolean article = mention.first() > 0
                && mention.sentence().token(mention.first() - 1).tag().equals("DT");
        return article
                ? null
                : only(last(byFirst.get(key(mine.getFirst()))).stream()
                        .filter(entity -> key(entity.name()).startsWith(name))
                        .filter(entity -> isFirmEnding(key(entity.name()).substring(name.length())))
                        .toList());
    }

    /** "Chase", "Books & Media": one more word that names no other kind of body, or several that end in a firm's. */
    private boolean isFirmEnding(String rest) {
        String last = rest.substring(rest.lastIndexOf(' ') + 1);
        if (words.describes("company", last) || words.describes("bank", last)) {
            return true;
        }
        boolean other = words.isGroup(rest) || words.tellsKind(rest) || words.isCalendar(rest) || words.isPerson(rest);
        return rest.indexOf(' ') < 0 && !other;
    }

    /** "The Fed", "HuffPo": beginnings of the words of one organisation's name, in their order. */
    private @Nullable Entity clipped(Mention mention, String word) {
        String[] pieces = word.split("(?<=\\p{Ll})(?=\\p{Lu})");
        boolean article = mention.first() > 0
                && mention.sentence().token(mention.first() - 1).word().equalsIgnoreCase("the");
        String key = key(word); // "U.N." has two letters
        if (key.length() < SHORTEST_CLIPPING || pieces.length == 1 && !article) {
            return null;
        }
        return only(last(byBeginning.get(key.substring(0, SHORTEST_CLIPPING))).stream()
                .filter(entity -> begin(entity.name().split(" "), 0, pieces)
                        || begin(entity.name().split(" "), 1, pieces))
                .toList());
    }

    /** Whether each piece begins the word at its place, and at least one does not end it. The first may be a country. */
    private static boolean begin(String[] name, int first, String[] pieces) {
        boolean shorter = false;
        for (int i = 0; i < pieces.length; i++) {
            int at = first + i;
            if (at >= name.length || !key(name[at]).startsWith(key(pieces[i]))) {
                return false;
            }
            shorter |= unowned(name[at]).length() > pieces[i].length() + 1;
        }
        return shorter && name.length >= first + 2;
    }

    private static List<Entity> last(@Nullable List<Entity> entities) {
        List<Entity> known = entities == null ? List.of() : entities;
        return known.subList(Math.max(0, known.size() - MAX_CANDIDATES), known.size());
    }

    private static @Nullable Entity only(List<Entity> entities) {
        Entity found = null;
        for (Entity entity : entities) {
            if (entity.category() == Category.ORGANIZATION) {
                if (found != null) {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }

    /** "Clinton's campaign" is the Clinton campaign. */
    private static String unowned(String name) {
        return key(name).replaceAll("'s?(?= |$)", "");
    }

    private static String acronym(List<String> name) {
        return name.size() == 1 ? letters(name.getFirst()) : initials(name);
    }

    /** The capitals of an acronym ("M&S", "DrKW", "U.N."), empty for a word that is none. */
    static String letters(String word) {
        String capitals = word.replaceAll("[^\\p{Lu}]", "");
        String lower = word.replaceAll("[^\\p{Ll}]", "");
        return capitals.length() > lower.length() ? capitals : "";
    }

    static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    static String key(String word) {
        return word.replace(".", "").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
