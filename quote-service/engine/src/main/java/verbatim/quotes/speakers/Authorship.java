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
 * Who stands behind the documents of an article. What an author is named with ("a letter from Ana Ruiz", "the union said in
 * a statement") holds for the same noun later ("the letter", "the statement"). One per article.
 */
final class Authorship {

    private static final Set<String> ISSUED =
            Set.of("issue", "release", "publish", "write", "sign", "post", "commission", "send", "prepare");
    private static final Set<String> PRINTED =
            Set.of("editorial", "article", "column", "op-ed", "report", "story", "review");
    private static final Set<String> AUTHORED = Set.of("letter", "diary", "memoir", "will", "statement", "testimony");
    private static final Set<String> SENT = Set.of("email", "e-mail", "tweet", "post", "text", "blog");
    private static final Set<String> CARRYING = Set.of("in", "through", "via");

    /** "A letter by", "from": what stands before whoever wrote it. */
    static final Set<String> SOURCE = Set.of("by", "from");

    /** The verb of who issues a document stands so many words before it at most: "released late on Monday a short". */
    private static final int VERB_REACH = 6;

    /** "By" stands so many words behind the verb at most: "sent to all the tenants by". */
    private static final int RECEIVER = 6;

    private final List<Mention> mentions;
    private final Map<Mention, Entity> named;
    private final Map<Mention, Entity> appositions;

    /** By noun, the mention of whoever stands behind the document last brought in with it. */
    private final Map<String, Mention> authors = new HashMap<>();

    Authorship(List<Mention> mentions, Map<Mention, Entity> named, Map<Mention, Entity> appositions) {
        this.mentions = mentions;
        this.named = named;
        this.appositions = appositions;
    }

    /** Takes note of an author that stands inside the description: "a Mercury article", "Ruiz’s letter". */
    void learn(Mention document, Mention author) {
        int next = author.last() + 1;
        boolean owns = author.sentence().token(next).tag().equals("POS");
        if (document.head() == (owns ? next + 1 : next)) { // "a Ruiz campaign memo" may be somebody else's
            authors.put(document.headToken().lemma(), author);
        }
    }

    /** "Ruiz emailed her staff": whoever does it stands behind "the email" that comes later. */
    void act(Mention subject) {
        int verb = mayAct(subject) ? AntecedentFeatures.verbBehind(subject) : -1;
        String lemma = verb < 0 ? "" : subject.sentence().token(verb).lemma();
        if (SENT.contains(lemma)) {
            authors.put(lemma, subject);
        }
    }

    /** "An email appeal" makes it open whose "the email" is that comes later. */
    void forget(Mention description) {
        for (Token token : description.tokens().subList(0, description.head() - description.first())) {
            authors.remove(token.lemma());
        }
    }

    /**
     * The mention of who stands behind a document: named beside it, else the one that this noun was brought in with. To be
     * called for each mention of a document in text order.
     */
    @Nullable
    Mention authorOf(Mention document) {
        String noun = document.headToken().lemma();
        Mention beside = behind(document);
        if (beside == null) {
            beside = issuer(document);
        }
        if (beside != null) {
            authors.put(noun, beside);
            return beside;
        }
        boolean known = document.isDefinite();
        if (!known) {
            authors.remove(noun);
        }
        return known && document.last() - document.first() == 1 ? authors.get(noun) : null;
    }

    /**
     * "A report by the Safety Board", "an editorial in the Mercury", "the letter of Ana Ruiz": whose name stands behind a
     * document speaks in it.
     */
    private @Nullable Mention behind(Mention document) {
        Sentence sentence = document.sentence();
        int preposition = preposition(sentence, document.last() + 1);
        if (preposition >= sentence.size()) {
            return null;
        }
        String word = sentence.token(preposition).lemma();
        boolean source = SOURCE.contains(word);
        boolean paper =
                word.equals("in") && PRINTED.contains(document.headToken().lemma());
        boolean author =
                word.equals("of") && AUTHORED.contains(document.headToken().lemma());
        for (int i = document.index() + 1;
                (source || paper || author)
                        && i < mentions.size()
                        && mentions.get(i).sentence() == sentence;
                i++) {
            Mention behind = mentions.get(i);
            if (behind.outer() > preposition + 2) {
                return null;
            }
            boolean article = behind.outer() == preposition + 2
                    && sentence.token(preposition + 1).tag().equals("DT");
            Entity entity = entityOf(behind);
            if (entity != null
                    && (!author || entity.category() == Category.PERSON)
                    && (entity.category() != Category.PLACE || paper && article)
                    && (article || behind.outer() == preposition + 1)) {
                return behind;
            }
        }
        return null;
    }

    /** Whom a name or an apposition beside one stands for. */
    @Nullable
    Entity entityOf(Mention mention) {
        return named.getOrDefault(mention, appositions.get(mention));
    }

    /** Where what tells the author begins: "by" in "a report published by", "an email was sent to tenants by". */
    private static int preposition(Sentence sentence, int behind) {
        int i = behind;
        boolean passive = i < sentence.size() && sentence.token(i).lemma().equals("be");
        i = passive ? i + 1 : i;
        if (i >= sentence.size() || !ISSUED.contains(sentence.token(i).lemma())) {
            return behind;
        }
        i++;
        int by = i;
        while (by < Math.min(sentence.size(), i + RECEIVER)
                && !sentence.token(by).lemma().equals("by")) {
            by++;
        }
        return by < Math.min(sentence.size(), i + RECEIVER) ? by : i;
    }

    /** "The union said in a statement", "parents sent a letter", "in a statement, the union said". */
    private @Nullable Mention issuer(Mention document) {
        Sentence sentence = document.sentence();
        int before = document.first() - 1;
        boolean carries =
                before >= 0 && CARRYING.contains(sentence.token(before).lemma());
        if (carries && before == 0) {
            return sayingBehind(document);
        }
        boolean own = AUTHORED.contains(document.headToken().lemma()); // whatever one does in a letter, one writes it
        for (int i = document.index() - 1; i >= 0 && mentions.get(i).sentence() == sentence; i--) {
            int verb = AntecedentFeatures.verbBehind(mentions.get(i));
            if (verb >= 0 && verb < document.first()) {
                String lemma = sentence.token(verb).lemma();
                boolean acts = ISSUED.contains(lemma)
                        || carries && (own && !lemma.equals("be") || SpeechVerbs.isCommon(lemma));
                Mention subject = whole(mentions.get(i));
                return acts && mayAct(subject) && document.first() - verb <= VERB_REACH ? subject : null;
            }
        }
        return null;
    }

    private static boolean mayAct(Mention subject) {
        return subject.isAnimate() || subject.isName();
    }

    /** "A group of parents with children in charter schools": the subject is the first of nouns joined by prepositions. */
    private Mention whole(Mention subject) {
        Mention first = subject;
        for (int i = subject.index() - 1; i >= 0 && mentions.get(i).sentence() == subject.sentence(); i--) {
            int between = first.outer() - 1;
            boolean joined = between > 0
                    && first.sentence().token(between).tag().equals("IN")
                    && mentions.get(i).last() == between - 1;
            if (joined) {
                first = mentions.get(i);
            }
        }
        return first;
    }

    /** The subject of the sentence that a document opens. */
    private @Nullable Mention sayingBehind(Mention document) {
        for (int i = document.index() + 1;
                i < mentions.size() && mentions.get(i).sentence() == document.sentence();
                i++) {
            Mention subject = mentions.get(i);
            int verb = mayAct(subject) ? AntecedentFeatures.verbBehind(subject) : -1;
            if (verb >= 0) {
                boolean says =
                        SpeechVerbs.isCommon(document.sentence().token(verb).lemma());
                return says ? subject : null;
            }
        }
        return null;
    }
}
