package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Cast.Rival;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.SourceText;

/** Makes the cast of an article: names first, then pronouns and descriptions from left to right. Immutable, thread-safe. */
public final class Casting {

    /** An entity out of sight for so many sentences is no antecedent of a pronoun. */
    private static final int PRONOUN_REACH = 8;

    /** At most so many candidates are weighed, the latest first: keeps the cost per mention bounded. */
    private static final int MAX_CANDIDATES = 24;

    /** A pronoun linked with this probability teaches the gender of a name. */
    private static final double SURE = 0.8;

    /** How sure a description stands for an organisation that the weights do not choose. */
    private static final double KINDRED = 0.6;

    /** So many entities are kept in sight. */
    private static final int REMEMBERED = 400;

    /** The author of a document, or who a word takes up again, stands so many sentences before it or nearer. */
    private static final int AUTHOR_REACH = 3;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> NEW = Set.of("a", "an", "one", "another", "some", "several");
    private static final Set<String> KNOWN = Set.of("the", "this", "that");
    private static final Set<String> ANYBODY = Set.of(
            "person", "man", "woman", "individual", "source", "insider", "official", "aide", "adviser", "advisor");
    private static final Set<String> ADVERTISEMENTS = Set.of("ad", "advert", "advertisement", "commercial", "spot");
    /** What belongs to a description begins so many words behind it at most: "close", "to", "the". */
    private static final int FARTHEST = 4;

    private static final Set<String> COMPLEMENT = Set.of("of", "for");
    /** "A statement on her website": where a document that nobody is named for can be read. */
    private static final Set<String> PLACED = Set.of("on");

    private static final Set<String> SOURCE = Set.of("by", "from");
    private static final Set<String> NARRATOR = Set.of("i", "me", "my", "we");

    private final WordLists words;
    private final LinearModel antecedents;

    /**
     * @param antecedents weights of {@link AntecedentFeatures}
     */
    public Casting(LinearModel antecedents) {
        this.words = WordLists.load();
        this.antecedents = antecedents;
    }

    /** Reads word lists and weights from the class path. */
    public static Casting load() {
        return new Casting(LinearModel.load(Casting.class, "antecedents.weights.tsv"));
    }

    /**
     * One decision of the pass, as the training reads it.
     *
     * @param described what the anaphor is called where it stands for nobody mentioned before
     */
    public record Choice(
            Mention anaphor, String described, List<@Nullable Entity> candidates, List<Features> features) {}

    LinearModel antecedents() {
        return antecedents;
    }

    /**
     * Who is mentioned in an article.
     *
     * @param spoken who says what, as far as it is known: the mentions are the same whatever it holds
     */
    public Cast cast(SourceText source, Document document, Credits credits, Spoken spoken) {
        return new Pass(source, document, credits, spoken).run(null);
    }

    /** The same, and every decision that the weights had to make. */
    public Cast cast(SourceText source, Document document, Spoken spoken, List<Choice> choices) {
        return new Pass(source, document, Credits.NONE, spoken).run(choices);
    }

    private final class Pass {

        private final List<Entity> entities = new ArrayList<>();
        private final Map<Mention, Reference> references = new HashMap<>();
        private final List<Mention> mentions;
        private final AntecedentFeatures featuresOf;
        private final String article;
        private final SourceText source;
        private final Map<Mention, Entity> named;
        private final Map<Mention, Entity> appositions;
        private final Authorship authorship;
        private final Spoken spoken;
        private final KindredNames kindred;
        private @Nullable Entity lastSpeaker;

        Pass(SourceText source, Document document, Credits credits, Spoken spoken) {
            this.spoken = spoken;
            this.source = source;
            this.article = document.text();
            this.mentions = new MentionFinder(words, credits).find(document, source);
            this.named = new NameLinker(words, entities, credits).link(mentions);
            this.kindred = new KindredNames(words, List.copyOf(entities));
            this.appositions = new RoleFinder(named).link(mentions);
            this.authorship = new Authorship(mentions, named, appositions);
            this.featuresOf = new AntecedentFeatures(words, article, mentions, named, spoken);
        }

        Cast run(@Nullable List<Choice> choices) {
            List<Seen> seen = new ArrayList<>();
            for (Mention mention : mentions) {
                Entity name = named.get(mention);
                Entity beside = appositions.get(mention);
                Reference reference;
                if (name == null && (mention.headline() || mention.isName())) {
                    reference = null;
                } else if (name != null) {
                    reference = new Reference(name, 1, "name", null, List.of());
                } else if (beside != null) {
                    reference = new Reference(beside, 1, "apposition", null, List.of());
                } else if (mention.isPronoun()) {
                    reference = pronoun(mention, seen, choices);
                } else {
                    reference = description(mention, seen, choices);
                }
                if (reference != null) {
                    authorship.act(mention);
                    references.put(mention, reference);
                    if (!isPaper(mention) || reference.link().equals("description")) {
                        see(seen, reference.entity(), mention);
                    }
                    if (spoken.speaks(mention)) {
                        lastSpeaker = reference.entity();
                    }
                }
            }
            mentions.stream().filter(Mention::isNominal).forEach(this::joinPossessor);
            mentions.stream().filter(Mention::isNominal).forEach(this::joinIssuer);
            return new Cast(mentions, entities, references);
        }

        /** Who writes a letter is not in the reader's mind each time the letter is. */
        private static boolean isPaper(Mention mention) {
            return mention.isNominal() && mention.category() == Category.DOCUMENT;
        }

        private @Nullable Reference pronoun(Mention pronoun, List<Seen> seen, @Nullable List<Choice> choices) {
            String word = pronoun.text(article).toLowerCase(Locale.ROOT);
            if (NARRATOR.contains(word)) {
                return null;
            }
            if (RELATIVE.contains(word) && pronoun.headToken().tag().startsWith("W")) {
                return relative(pronoun);
            }
            List<Seen> candidates = seen.stream()
                    .filter(s -> fits(pronoun, s.entity()) && reaches(s.latest(), pronoun))
                    .filter(s -> !isInside(pronoun, s.latest()))
                    .limit(MAX_CANDIDATES)
                    .toList();
            return candidates.isEmpty() ? null : choose(pronoun, candidates, false, choices);
        }

        /** Pronouns look back a few sentences and never into another update of a live report. */
        private boolean reaches(Mention before, Mention pronoun) {
            return pronoun.sentence().index() - before.sentence().index() <= PRONOUN_REACH
                    && source.blockAt(before.span().start())
                            == source.blockAt(pronoun.span().start());
        }

        private boolean fits(Mention pronoun, Entity entity) {
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

        private @Nullable Reference relative(Mention pronoun) {
            for (int i = pronoun.index() - 1; i >= 0 && mentions.get(i).sentence() == pronoun.sentence(); i--) {
                Mention before = mentions.get(i);
                Reference reference = references.get(before);
                boolean person = pronoun.category() != Category.PERSON || before.category() == Category.PERSON;
                if (reference != null && person && !before.isPronoun()) {
                    return new Reference(reference.entity(), reference.confidence(), "relative", before, List.of());
                }
            }
            return null;
        }

        private Reference description(Mention noun, List<Seen> seen, @Nullable List<Choice> choices) {
            authorship.forget(noun);
            Reference owner = owner(noun);
            if (owner != null) {
                return owner;
            }
            if (lastSpeaker != null && isAgain(noun, lastSpeaker, seen)) {
                lastSpeaker.add(noun);
                return new Reference(
                        lastSpeaker, SURE, "antecedent", lastSpeaker.mentions().getFirst(), List.of());
            }
            Entity possessor = possessor(noun, seen);
            List<Seen> candidates = noun.category() == Category.THING || introduces(noun)
                    ? List.of()
                    : kindred.issuers(
                            noun,
                            seen.stream()
                                    .filter(s -> s.entity() != possessor)
                                    .filter(s -> comparable(noun, s))
                                    .limit(MAX_CANDIDATES)
                                    .toList());
            Reference chosen = candidates.isEmpty() ? null : choose(noun, candidates, true, choices);
            return chosen != null ? chosen : kindredOrNew(noun, seen);
        }

        private Reference kindredOrNew(Mention noun, List<Seen> seen) {
            boolean body = noun.category() == Category.GROUP || noun.category() == Category.THING;
            Seen kin = body ? kindred.of(noun, seen) : null;
            if (kin == null) {
                return newcomer(noun);
            }
            kin.entity().add(noun);
            return new Reference(kin.entity(), KINDRED, "antecedent", kin.latest(), List.of());
        }

        /** "The source added": a word that fits anybody stands for whoever spoke last, if that is nobody with a name. */
        private boolean isAgain(Mention noun, Entity speaker, List<Seen> seen) {
            String head = noun.headToken().lemma();
            int reached = speaker.mentions().getLast().sentence().index() + AUTHOR_REACH;
            return !speaker.isNamed()
                    && speaker.category() == Category.PERSON
                    && !speaker.isPlural()
                    && !noun.plural()
                    && noun.last() == noun.first() + 1
                    && KNOWN.contains(noun.tokens().getFirst().lemma())
                    && ANYBODY.contains(head)
                    && !noun.gender().clashes(speaker.gender())
                    && noun.sentence().index() <= reached
                    && (speaker.nouns().contains(head)
                            || seen.stream()
                                    .filter(s -> noun.sentence().index()
                                                    - s.latest().sentence().index()
                                            <= AUTHOR_REACH)
                                    .noneMatch(s -> s.entity().nouns().contains(head)));
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
                    .filter(entity -> entity.category() == Category.PERSON
                            && !entity.isPlural()
                            && !gender.clashes(entity.gender()))
                    .findFirst()
                    .orElse(null);
        }

        /** "A senior official", "one user": a description that brings somebody new. */
        private static boolean introduces(Mention noun) {
            return NEW.contains(noun.tokens().getFirst().lemma());
        }

        /** "Trump’s claim", "her Twitter account": what is said in it is said by the person it belongs to. */
        private @Nullable Reference owner(Mention noun) {
            if (noun.category() != Category.THING && noun.category() != Category.DOCUMENT) {
                return null;
            }
            for (int i = noun.index() - 3; i <= noun.index() + 3; i++) {
                Mention inside = i < 0 || i >= mentions.size() ? noun : mentions.get(i);
                boolean owns = isInside(inside, noun)
                        && (inside.isName() && noun.category() == Category.DOCUMENT
                                || inside.headToken().tag().equals("PRP$")
                                || noun.sentence()
                                        .token(inside.last() + 1)
                                        .tag()
                                        .equals("POS"));
                if (owns) {
                    Entity name = named.get(inside); // its mention may come after the description's, which is longer
                    Reference reference =
                            name != null ? new Reference(name, 1, "name", null, List.of()) : references.get(inside);
                    if (isCampaigning(noun)
                            && reference != null
                            && reference.entity().category() == Category.PERSON) {
                        return null;
                    }
                    authorship.learn(noun, inside);
                    return reference != null && reference.entity().category() != Category.THING
                            ? new Reference(reference.entity(), reference.confidence(), "owner", inside, List.of())
                            : null;
                }
            }
            return noun.category() == Category.DOCUMENT ? author(noun) : null;
        }

        /** "One Ruiz ad" is not spoken by Ruiz, but by a voice that her campaign pays. */
        private static boolean isCampaigning(Mention noun) {
            return ADVERTISEMENTS.contains(noun.headToken().lemma());
        }

        /** Who stands behind a document. */
        private @Nullable Reference author(Mention document) {
            Mention author = authorship.authorOf(document);
            if (author == null) {
                return null;
            }
            Entity name = named.getOrDefault(author, appositions.get(author));
            Reference reference =
                    name != null ? new Reference(name, 1, "name", null, List.of()) : references.get(author);
            return reference == null || reference.entity().category() == Category.THING
                    ? null
                    : new Reference(reference.entity(), reference.confidence(), "owner", author, List.of());
        }

        private static boolean isInside(Mention inner, Mention noun) {
            return inner != noun
                    && inner.sentence() == noun.sentence()
                    && inner.first() >= noun.first()
                    && inner.last() < noun.last();
        }

        private boolean comparable(Mention noun, Seen seen) {
            Entity entity = seen.entity();
            if (isInside(seen.latest(), noun)) {
                return false; // "Clinton’s adviser" is not Clinton
            }
            boolean sameHead = !entity.isNamed()
                    && entity.nouns().contains(noun.headToken().lemma());
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
                                    && noun.sentence().index()
                                                    - seen.latest().sentence().index()
                                            <= AUTHOR_REACH;
                default -> false;
            };
        }

        private Reference newcomer(Mention noun) {
            Entity entity = new Entity(entities.size(), false, described(noun), noun.category());
            entities.add(entity);
            entity.add(noun);
            return new Reference(entity, 1, "description", null, List.of());
        }

        /**
         * A description with what belongs to it, so that it says by itself who is meant: "a spokesman for the company",
         * "many marchers and spectators".
         */
        private String described(Mention noun) {
            Sentence sentence = noun.sentence();
            int last = noun.last();
            int start = -1;
            for (int i = noun.index() + 1;
                    i < mentions.size() && mentions.get(i).sentence() == sentence;
                    i++) {
                Mention next = mentions.get(i);
                if (next.outer() > last + FARTHEST) {
                    break; // they stand in text order
                }
                if (belongs(noun, last, next)) {
                    last = next.last();
                    start = next.outer();
                } else if (next.outer() == start) {
                    last = Math.max(last, next.last()); // "the board’s pay committee" is longer than "the board’s"
                }
            }
            String alone = noun.headToken().lemma().equals("another") && last == noun.last() ? nounBefore(noun) : "";
            return article.substring(noun.span().start(), sentence.token(last).end()) + alone;
        }

        /** "A supporter cheered. Another sang": the noun that is left out is the last one that describes a person. */
        private String nounBefore(Mention another) {
            for (int i = another.index() - 1; i >= 0; i--) {
                Mention before = mentions.get(i);
                if (another.sentence().index() - before.sentence().index() > AUTHOR_REACH) {
                    return "";
                }
                if (before.isNominal()
                        && before.category() == Category.PERSON
                        && before.headToken().isNoun()) {
                    return " " + before.headToken().lemma();
                }
            }
            return "";
        }

        private static boolean belongs(Mention noun, int last, Mention next) {
            Sentence sentence = noun.sentence();
            int joint = Chunker.isClose(sentence, last + 1) ? last + 2 : last + 1;
            if (next.outer() <= joint) {
                return false;
            }
            boolean article = sentence.token(joint + 1).tag().equals("DT");
            boolean follows = next.outer() == joint + 1 || article && next.outer() == joint + 2;
            boolean posted = noun.category() == Category.DOCUMENT
                    && PLACED.contains(sentence.token(joint).lemma());
            if (joint > last + 1
                    || posted
                    || COMPLEMENT.contains(sentence.token(joint).lemma())) {
                return follows;
            }
            boolean both = last == noun.last() && noun.plural() && next.plural() && next.isNominal() && !article;
            return follows && both && sentence.token(joint).lemma().equals("and");
        }

        /**
         * "Her campaign" is told apart by her name: "Ana Ruiz’s campaign". What "her account" says is said by her. Done at
         * the end, since a description is met before the pronoun that opens it.
         */
        private void joinPossessor(Mention noun) {
            Reference reference = references.get(noun);
            Mention possessive = noun.index() + 1 < mentions.size() ? mentions.get(noun.index() + 1) : noun;
            boolean opens = isInside(possessive, noun)
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
                references.put(noun, new Reference(owner.entity(), owner.confidence(), "owner", possessive, List.of()));
            } else if (reference != null && reference.link().equals("description") && owner.confidence() >= SURE) {
                int length = possessive.span().end() - possessive.span().start();
                reference
                        .entity()
                        .rename(owner.entity().name() + "’s"
                                + reference.entity().name().substring(length));
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
                    && SOURCE.contains(sentence.token(preposition).lemma());
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
                references.put(
                        document,
                        new Reference(reference.entity(), reference.confidence(), "owner", author, List.of()));
            }
        }

        /** Weighs candidates; null where "nobody mentioned before" weighs most. */
        private @Nullable Reference choose(
                Mention anaphor, List<Seen> candidates, boolean mayBeNew, @Nullable List<Choice> choices) {
            List<Features> features = new ArrayList<>();
            List<@Nullable Entity> options = new ArrayList<>();
            for (int rank = 0; rank < candidates.size(); rank++) {
                Entity entity = candidates.get(rank).entity();
                options.add(entity);
                features.add(
                        featuresOf.of(anaphor, candidates.get(rank), rank, candidates.size(), entity == lastSpeaker));
            }
            if (mayBeNew) {
                options.add(null);
                features.add(featuresOf.newcomer(anaphor));
            }
            if (choices != null) {
                choices.add(new Choice(anaphor, described(anaphor), options, features));
            }
            double[] p = antecedents.probabilities(features);
            int best = 0;
            for (int i = 1; i < p.length; i++) {
                best = p[i] > p[best] ? i : best;
            }
            Entity chosen = options.get(best);
            if (chosen == null) {
                return null;
            }
            int winner = best;
            List<Rival> rivals = new ArrayList<>();
            for (int i = 0; i < p.length; i++) {
                Entity other = options.get(i);
                if (i != winner && other != null && p[i] >= 0.05) {
                    rivals.add(new Rival(other, p[i]));
                }
            }
            rivals.sort(Comparator.comparingDouble(Rival::probability).reversed());
            Mention via = candidates.get(winner).latest();
            chosen.add(anaphor);
            if (p[winner] >= SURE) {
                chosen.learn(anaphor.gender());
            }
            return new Reference(chosen, p[winner], "antecedent", via, rivals);
        }

        /** Moves an entity to the front of what was mentioned lately. */
        private void see(List<Seen> seen, Entity entity, Mention mention) {
            int inParagraph = 1;
            for (int i = 0; i < seen.size(); i++) {
                Seen before = seen.get(i);
                if (before.entity() == entity) {
                    boolean same = before.latest().sentence().paragraph()
                            == mention.sentence().paragraph();
                    inParagraph = same ? before.inParagraph() + 1 : 1;
                    seen.remove(i);
                    break;
                }
            }
            seen.addFirst(new Seen(entity, mention, inParagraph));
            if (seen.size() > REMEMBERED) {
                seen.removeLast();
            }
        }
    }
}
