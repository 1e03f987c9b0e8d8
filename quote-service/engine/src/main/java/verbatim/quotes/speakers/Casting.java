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
import verbatim.quotes.ranking.Features;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Cast.Rival;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.SourceText;

/** Makes the cast of an article: names first, then pronouns and descriptions from left to right. Immutable, thread-safe. */
public final class Casting {

    /** A link with this probability counts as sure: a pronoun teaches the gender of a name, an owner is told by name. */
    static final double SURE = 0.8;

    /** How sure a description stands for an organisation that the weights do not choose. */
    private static final double KINDRED = 0.6;

    /** Who is less probable is no rival. */
    private static final double RIVAL = 0.05;

    /** So many entities are kept in sight. */
    private static final int REMEMBERED = 400;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
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
        return new Pass(source, document, credits, spoken, null).run();
    }

    /** The same, and every decision that the weights had to make. */
    public Cast cast(SourceText source, Document document, Spoken spoken, List<Choice> choices) {
        return new Pass(source, document, Credits.NONE, spoken, choices).run();
    }

    private final class Pass {

        private final List<Entity> entities = new ArrayList<>();
        private final Map<Mention, Reference> references = new HashMap<>();

        /** What was mentioned lately, the latest first. */
        private final List<Seen> seen = new ArrayList<>();

        private final List<Mention> mentions;
        private final Map<Mention, Entity> named;
        private final Map<Mention, Entity> appositions;
        private final KindredNames kindred;
        private final Authorship authorship;
        private final Ownership ownership;
        private final Candidates candidates;
        private final AntecedentFeatures featuresOf;
        private final Descriptions descriptions;
        private final String article;
        private final Spoken spoken;
        private final @Nullable List<Choice> choices;
        private @Nullable Entity lastSpeaker;

        Pass(SourceText source, Document document, Credits credits, Spoken spoken, @Nullable List<Choice> choices) {
            this.article = document.text();
            this.spoken = spoken;
            this.choices = choices;
            this.mentions = new MentionFinder(words, credits).find(document, source);
            this.named = new NameLinker(words, entities, credits).link(mentions);
            this.appositions = new RoleFinder(named).link(mentions);
            this.kindred = new KindredNames(words, List.copyOf(entities)); // what an apposition makes a body of is one
            this.authorship = new Authorship(mentions, named, appositions);
            this.ownership = new Ownership(mentions, named, references, authorship);
            this.candidates = new Candidates(source, kindred);
            this.featuresOf = new AntecedentFeatures(words, article, mentions, named, spoken);
            this.descriptions = new Descriptions(article, mentions);
        }

        Cast run() {
            for (Mention mention : mentions) {
                Reference reference = refer(mention);
                if (reference != null) {
                    authorship.act(mention);
                    references.put(mention, reference);
                    if (!isPaper(mention) || reference.link().equals("description")) {
                        see(reference.entity(), mention);
                    }
                    if (spoken.speaks(mention)) {
                        lastSpeaker = reference.entity();
                    }
                }
            }
            ownership.join();
            return new Cast(mentions, entities, references);
        }

        private @Nullable Reference refer(Mention mention) {
            Entity name = named.get(mention);
            if (name != null) {
                return Reference.certain(name, "name");
            }
            if (mention.headline() || mention.isName()) {
                return null;
            }
            Entity beside = appositions.get(mention);
            if (beside != null) {
                return Reference.certain(beside, "apposition");
            }
            return mention.isPronoun() ? pronoun(mention) : description(mention);
        }

        /** Who writes a letter is not in the reader's mind each time the letter is. */
        private static boolean isPaper(Mention mention) {
            return mention.isNominal() && mention.category() == Category.DOCUMENT;
        }

        private @Nullable Reference pronoun(Mention pronoun) {
            String word = pronoun.text(article).toLowerCase(Locale.ROOT);
            if (NARRATOR.contains(word)) {
                return null;
            }
            if (RELATIVE.contains(word) && pronoun.headToken().tag().startsWith("W")) {
                return relative(pronoun);
            }
            List<Seen> fitting = candidates.ofPronoun(pronoun, seen);
            return fitting.isEmpty() ? null : choose(pronoun, fitting, false);
        }

        private @Nullable Reference relative(Mention pronoun) {
            for (int i = pronoun.index() - 1; i >= 0 && mentions.get(i).sentence() == pronoun.sentence(); i--) {
                Mention before = mentions.get(i);
                Reference reference = references.get(before);
                boolean person = pronoun.category() != Category.PERSON || before.category() == Category.PERSON;
                if (reference != null && person && !before.isPronoun()) {
                    return reference.through("relative", before);
                }
            }
            return null;
        }

        private Reference description(Mention noun) {
            Reference owner = ownership.ownerOf(noun);
            if (owner != null) {
                return owner;
            }
            if (lastSpeaker != null && Candidates.isAgain(noun, lastSpeaker, seen)) {
                lastSpeaker.add(noun);
                return new Reference(
                        lastSpeaker, SURE, "antecedent", lastSpeaker.mentions().getFirst(), List.of());
            }
            List<Seen> fitting = candidates.ofDescription(noun, seen);
            Reference chosen = fitting.isEmpty() ? null : choose(noun, fitting, true);
            return chosen != null ? chosen : kindredOrNew(noun);
        }

        private Reference kindredOrNew(Mention noun) {
            boolean body = noun.category() == Category.GROUP || noun.category() == Category.THING;
            Seen kin = body ? kindred.of(noun, seen) : null;
            if (kin == null) {
                return newcomer(noun);
            }
            kin.entity().add(noun);
            return new Reference(kin.entity(), KINDRED, "antecedent", kin.latest(), List.of());
        }

        private Reference newcomer(Mention noun) {
            Entity entity = new Entity(entities.size(), false, descriptions.inFull(noun), noun.category());
            entities.add(entity);
            entity.add(noun);
            return Reference.certain(entity, "description");
        }

        /** Weighs candidates; null where "nobody mentioned before" weighs most. */
        private @Nullable Reference choose(Mention anaphor, List<Seen> fitting, boolean mayBeNew) {
            List<Features> features = new ArrayList<>();
            List<@Nullable Entity> options = new ArrayList<>();
            for (int rank = 0; rank < fitting.size(); rank++) {
                Entity entity = fitting.get(rank).entity();
                options.add(entity);
                features.add(featuresOf.of(anaphor, fitting.get(rank), rank, fitting.size(), entity == lastSpeaker));
            }
            if (mayBeNew) {
                options.add(null);
                features.add(featuresOf.newcomer(anaphor));
            }
            if (choices != null) {
                choices.add(new Choice(anaphor, descriptions.inFull(anaphor), options, features));
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
            chosen.add(anaphor);
            if (p[best] >= SURE) {
                chosen.learn(anaphor.gender());
            }
            Mention via = fitting.get(best).latest();
            return new Reference(chosen, p[best], "antecedent", via, rivals(options, p, best));
        }

        private static List<Rival> rivals(List<@Nullable Entity> options, double[] p, int winner) {
            List<Rival> rivals = new ArrayList<>();
            for (int i = 0; i < p.length; i++) {
                Entity other = options.get(i);
                if (i != winner && other != null && p[i] >= RIVAL) {
                    rivals.add(new Rival(other, p[i]));
                }
            }
            rivals.sort(Comparator.comparingDouble(Rival::probability).reversed());
            return rivals;
        }

        /** Moves an entity to the front of what was mentioned lately. */
        private void see(Entity entity, Mention mention) {
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
