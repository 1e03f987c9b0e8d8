package verbatim.quotes.speakers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Mention.Category;

/**
 * Whose a document or a thing is: what "Trump’s claim", "her account" or "a letter from the treasurer" says is said by its
 * owner. One per article.
 */
final class Ownership {

    private static final Set<String> ADVERTISEMENTS = Set.of("ad", "advert", "advertisement", "commercial", "spot");

    private final List<Mention> mentions;
    private final Map<Mention, Entity> named;
    private final Map<Mention, Reference> references;
    private final Authorship authorship;

    /**
     * @param references whom the mentions read so far stand for: grows while the article is read, {@link #join} adds to it
     */
    Ownership(
            List<Mention> mentions,
            Map<Mention, Entity> named,
            Map<Mention, Reference> references,
            Authorship authorship) {
        this.mentions = mentions;
        this.named = named;
        this.references = references;
        this.authorship = authorship;
    }

    /** "Trump’s claim", "her Twitter account": what is said in it is said by the person it belongs to. */
    @Nullable
    Reference ownerOf(Mention noun) {
        authorship.forget(noun);
        if (noun.category() != Category.THING && noun.category() != Category.DOCUMENT) {
            return null;
        }
        for (int i = noun.index() - 3; i <= noun.index() + 3; i++) {
            Mention inside = i < 0 || i >= mentions.size() ? noun : mentions.get(i);
            boolean owns = inside.isInside(noun)
                    && (inside.isName() && noun.category() == Category.DOCUMENT
                            || inside.headToken().tag().equals("PRP$")
                            || noun.sentence().token(inside.last() + 1).tag().equals("POS"));
            if (owns) {
                return isCampaigning(noun) && isPerson(inside) ? null : belonging(noun, inside);
            }
        }
        return noun.category() == Category.DOCUMENT ? author(noun) : null;
    }

    private boolean isPerson(Mention owner) {
        Reference reference = referenceOf(owner, named.get(owner));
        return reference != null && reference.entity().category() == Category.PERSON;
    }

    /** Whoever the words inside a description show as its owner stands behind it when it is taken up again, too. */
    private @Nullable Reference belonging(Mention noun, Mention owner) {
        authorship.learn(noun, owner);
        return through(owner, named.get(owner));
    }

    /** "One Ruiz ad" is not spoken by Ruiz, but by a voice that her campaign pays. */
    private static boolean isCampaigning(Mention noun) {
        return ADVERTISEMENTS.contains(noun.headToken().lemma());
    }

    /** Who stands behind a document. */
    private @Nullable Reference author(Mention document) {
        Mention author = authorship.authorOf(document);
        return author == null ? null : through(author, authorship.entityOf(author));
    }

    /** The owner that a mention stands for; a thing owns nothing. */
    private @Nullable Reference through(Mention owner, @Nullable Entity name) {
        Reference reference = referenceOf(owner, name);
        return reference == null || reference.entity().category() == Category.THING
                ? null
                : reference.through("owner", owner);
    }

    /** By its name where it has one: its mention may come after that of the description around it, which is longer. */
    private @Nullable Reference referenceOf(Mention mention, @Nullable Entity name) {
        return name != null ? Reference.certain(name, "name") : references.get(mention);
    }

    /** Takes in the owners that come later in the text than what they own; to be called once all references are there. */
    void join() {
        mentions.stream().filter(Mention::isNominal).forEach(this::joinPossessor);
        mentions.stream().filter(Mention::isNominal).forEach(this::joinIssuer);
    }

    /**
     * "Her campaign" is told apart by her name: "Ana Ruiz’s campaign". What "her account" says is said by her. Done at
     * the end, since a description is met before the pronoun that opens it.
     */
    private void joinPossessor(Mention noun) {
        Reference reference = references.get(noun);
        Mention possessive = noun.index() + 1 < mentions.size() ? mentions.get(noun.index() + 1) : noun;
        boolean opens = possessive.isInside(noun)
                && possessive.first() == noun.first()
                && possessive.headToken().tag().equals("PRP$");
        Reference owner = opens ? references.get(possessive) : null;
        if (owner == null || !owner.entity().isNamed()) {
            return;
        }
        boolean saysIt = noun.category() == Category.DOCUMENT
                && !isCampaigning(noun)
                && owner.entity().category() == Category.PERSON;
        if (saysIt) {
            references.put(noun, owner.through("owner", possessive));
        } else if (reference != null && reference.link().equals("description") && owner.confidence() >= Casting.SURE) {
            Descriptions.nameOwner(reference.entity(), possessive, owner.entity());
        }
    }

    /**
     * "A letter from the club’s treasurer" is the treasurer’s, though nobody names him. Done at the end, since the letter
     * is met before who wrote it. Several ("a study by economists") are told by what they wrote.
     */
    private void joinIssuer(Mention document) {
        Sentence sentence = document.sentence();
        int preposition = document.last() + 1;
        Mention author = document.index() + 1 < mentions.size() ? mentions.get(document.index() + 1) : document;
        boolean written = document.category() == Category.DOCUMENT
                && preposition < sentence.size()
                && Authorship.SOURCE.contains(sentence.token(preposition).lemma());
        while (written && author.isName() && author.index() + 1 < mentions.size()) {
            author = mentions.get(author.index() + 1); // a name inside the description stands before it
        }
        Reference reference = references.get(author);
        boolean behind = written
                && author.sentence() == sentence
                && author.first() == preposition + 1
                && author.isNominal()
                && author.category() == Category.PERSON
                && !author.plural();
        if (behind && reference != null && !reference.link().equals("antecedent")) {
            references.put(document, reference.through("owner", author));
        }
    }
}
