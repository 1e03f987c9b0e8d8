package verbatim.quotes.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                behind(name, entity, mentions, i);
                before(name, entity, mentions, i);
            }
        }
        return links;
    }

    private void behind(Mention name, Entity entity, List<Mention> mentions, int i) {
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
        if (description != null) {
            links.put(description, entity);
            entity.addRole(sentence.words(skipArticle(sentence, at), roleEnd(sentence, description.last())));
        }
    }

    private void before(Mention name, Entity entity, List<Mention> mentions, int i) {
        Sentence sentence = name.sentence();
        int comma = name.outer() - 1;
        boolean enclosed = isComma(sentence, comma) && isComma(sentence, name.last() + 1);
        for (int j = i - 1; enclosed && j >= 0 && mentions.get(j).sentence() == sentence; j--) {
            Mention description = mentions.get(j);
            boolean opens = description.first() == 0
                    || isComma(sentence, description.first() - 1)
                    || sentence.token(description.first() - 1).isVerb()
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

    private static @Nullable Mention startingAt(List<Mention> mentions, int from, Sentence sentence, int token) {
        for (int j = from + 1; j < mentions.size() && mentions.get(j).sentence() == sentence; j++) {
            Mention mention = mentions.get(j);
            if (mention.first() == token && mention.isNominal()) {
                return mention.category() == Category.PERSON ? mention : null;
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
