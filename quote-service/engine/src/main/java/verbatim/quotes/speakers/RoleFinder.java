package verbatim.quotes.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention.Category;

/**
 * Finds descriptions that stand beside a name with a comma between ("Andriy Yermak, the president’s chief of staff,", "the
 * head of the delegation, Andriy Yermak,"): they tell the role and are links from the description to the person.
 */
final class RoleFinder {

    private static final int LONGEST_ROLE = 16;

    private final Map<Mention, Entity> names;
    private final Map<Mention, Entity> links = new HashMap<>();

    RoleFinder(Map<Mention, Entity> names) {
        this.names = names;
    }

    /** Descriptions in apposition, each with the entity whose name it stands beside. */
    Map<Mention, Entity> link(List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention name = mentions.get(i);
            Entity entity = names.get(name);
            if (entity != null && name.category() == Category.PERSON) {
                behind(name, entity, mentions, i, Set.of(Category.PERSON));
                before(name, entity, mentions, i);
                joined(name, entity, mentions, i);
                party(name, entity);
            } else if (entity != null && name.category() != Category.PLACE) {
                behind(name, entity, mentions, i, Set.of(Category.GROUP, Category.DOCUMENT));
            } else if (entity != null) {
                body(name, entity, mentions, i);
            }
        }
        return links;
    }

    /** "The Kelston Beacon, a newspaper in the valley,": what the recogniser takes for a place is none. */
    private void body(Mention name, Entity entity, List<Mention> mentions, int i) {
        int roles = entity.roles().size();
        behind(name, entity, mentions, i, Set.of(Category.GROUP));
        if (entity.roles().size() > roles) {
            entity.classify(Category.ORGANIZATION);
        }
    }

    private void behind(Mention name, Entity entity, List<Mention> mentions, int i, Set<Category> fitting) {
        Sentence sentence = name.sentence();
        int at = name.last() + 1;
        if (!isComma(sentence, at)) {
            return;
        }
        at++;
        if (at + 1 < sentence.size() && sentence.token(at).tag().equals("CD") && isComma(sentence, at + 1)) {
            at += 2; // the age
        }
        Mention description = startingAt(mentions, i, sentence, at);
        boolean person = name.category() == Category.PERSON;
        boolean place = name.category() == Category.PLACE;
        if (description != null
                && fitting.contains(description.category())
                && (person || !isSubject(sentence, roleEnd(sentence, description.last()) + 1))
                && !(place
                        && AntecedentFeatures.PLACES.contains(
                                description.headToken().lemma()))) {
            links.put(description, entity);
            entity.addRole(sentence.words(skipArticle(sentence, at), roleEnd(sentence, description.last())));
        }
    }

    /** "According to the Mercury, an email was sent" has no apposition: a verb follows without a comma. */
    private static boolean isSubject(Sentence sentence, int next) {
        return next < sentence.size() && AntecedentFeatures.isFinite(sentence.token(next));
    }

    private void before(Mention name, Entity entity, List<Mention> mentions, int i) {
        Sentence sentence = name.sentence();
        int comma = name.outer() - 1;
        boolean enclosed = isComma(sentence, comma) && closes(sentence, name.last() + 1);
        for (int j = i - 1; enclosed && j >= 0 && mentions.get(j).sentence() == sentence; j--) {
            Mention description = mentions.get(j);
            boolean opens = description.first() == 0
                    || isComma(sentence, description.first() - 1)
                    || sentence.token(description.first() - 1).isVerb()
                    || sentence.token(description.first() - 1).isQuoted()
                    || sentence.token(description.first() - 1).tag().equals("CC");
            if (description.isNominal()
                    && description.category() == Category.PERSON
                    && opens
                    && noVerb(sentence, description.last() + 1, comma)) {
                links.put(description, entity);
                entity.addRole(sentence.words(skipArticle(sentence, description.first()), comma - 1));
                return;
            }
        }
    }

    /** Behind a name in apposition stands a comma, another mark, a quote, or nothing more. */
    private static boolean closes(Sentence sentence, int i) {
        return i >= sentence.size()
                || sentence.token(i).isQuoted()
                || sentence.token(i).isPunctuation()
                        && !sentence.token(i).word().equals("-");
    }

    /** "Former Gov. and party chairman Ed Rendell": two titles before one name. */
    private void joined(Mention name, Entity entity, List<Mention> mentions, int i) {
        Sentence sentence = name.sentence();
        Mention title = endingAt(mentions, i, sentence, name.outer() - 2);
        boolean joined = name.outer() < name.first()
                && title != null
                && title.isNominal()
                && title.category() == Category.PERSON
                && !title.plural()
                && sentence.token(name.outer() - 1).lemma().equals("and")
                && !sentence.token(title.first()).tag().equals("DT");
        if (joined && title != null) {
            links.put(title, entity);
            entity.addRole(sentence.words(title.first(), title.last()));
        }
    }

    /** "Marco Rubio, R-Fla.," and "Marco Rubio (R-Fla.)": the party and state of an American politician. */
    private static void party(Mention name, Entity entity) {
        Sentence sentence = name.sentence();
        int at = name.last() + 2;
        if (at >= sentence.size() || !sentence.token(at - 1).isPunctuation()) {
            return;
        }
        String word = sentence.token(at).word();
        if (word.length() > 2 && PARTY.indexOf(word.charAt(0)) >= 0 && word.charAt(1) == '-') {
            entity.addRole(word);
        } else if (word.length() == 1
                && PARTY.indexOf(word.charAt(0)) >= 0
                && at + 2 < sentence.size()
                && sentence.token(at + 1).word().equals("-")) {
            entity.addRole(sentence.words(at, at + 2));
        }
    }

    private static final String PARTY = "RDI";

    private static @Nullable Mention startingAt(List<Mention> mentions, int from, Sentence sentence, int token) {
        for (int j = from + 1; j < mentions.size() && mentions.get(j).sentence() == sentence; j++) {
            Mention mention = mentions.get(j);
            if (mention.first() == token && mention.isNominal()) {
                return mention;
            }
        }
        return null;
    }

    private static @Nullable Mention endingAt(List<Mention> mentions, int from, Sentence sentence, int token) {
        for (int j = from - 1; j >= 0 && mentions.get(j).sentence() == sentence; j--) {
            Mention mention = mentions.get(j);
            if (mention.last() <= token) {
                return mention.last() == token ? mention : null;
            }
        }
        return null;
    }

    private static int roleEnd(Sentence sentence, int from) {
        int i = from;
        while (i + 1 < sentence.size() && i - from < LONGEST_ROLE) {
            Token next = sentence.token(i + 1);
            if (next.isPunctuation()
                    || next.isVerb()
                    || next.tag().startsWith("W")
                    || next.tag().equals("MD")) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean noVerb(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return false;
            }
        }
        return true;
    }

    private static int skipArticle(Sentence sentence, int i) {
        return sentence.token(i).tag().equals("DT") && i + 1 < sentence.size() ? i + 1 : i;
    }

    private static boolean isComma(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && sentence.token(i).word().equals(",");
    }
}
