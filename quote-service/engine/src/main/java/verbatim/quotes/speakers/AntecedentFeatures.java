package verbatim.quotes.speakers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.quotes.Span;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.speakers.Mention.Category;

/**
 * What speaks for or against an entity as the one a pronoun or description stands for. The inventory follows the classic
 * constraints and preferences: agreement, recency, grammatical role, parallelism, repetition (Lappin and Leass 1994).
 */
final class AntecedentFeatures {

    /** Nouns that describe a place that speaks. */
    static final Set<String> PLACES = Set.of(
            "country", "nation", "city", "town", "state", "government", "village", "kingdom", "republic", "county");

    private static final int LONGEST_APPOSITION = 25;

    private final WordLists words;
    private final String article;
    private final List<Mention> mentions;
    private final Map<Mention, Entity> named;
    private final Spoken spoken;

    AntecedentFeatures(
            WordLists words, String article, List<Mention> mentions, Map<Mention, Entity> named, Spoken spoken) {
        this.named = named;
        this.words = words;
        this.article = article;
        this.mentions = mentions;
        this.spoken = spoken;
    }

    /**
     * Features of one candidate.
     *
     * @param anaphor the pronoun or description
     * @param seen a candidate that was mentioned before it
     * @param rank 0 for the candidate mentioned last before the anaphor, 1 for the one before, …
     * @param candidates how many there are
     * @param lastSpeaker whether it spoke the quote before
     */
    Features of(Mention anaphor, Seen seen, int rank, int candidates, boolean lastSpeaker) {
        Entity entity = seen.entity();
        Mention latest = seen.latest();
        String kind = anaphor.isPronoun() ? pronounKind(anaphor) : nounKind(anaphor);
        Features features = new Features();
        int sentences = anaphor.sentencesBehind(latest);
        int paragraphs = anaphor.sentence().paragraph() - latest.sentence().paragraph();
        features.add(kind + ":sentences=" + bucket(sentences))
                .add(kind + ":paragraphs=" + Math.min(paragraphs, 3))
                .add(kind + ":rank=" + Math.min(rank, 4))
                .addIf(candidates == 1, kind + ":only")
                .add(kind + ":mentions=" + bucket(entity.mentions().size()))
                .add(kind + ":named=" + entity.isNamed())
                .add(kind + ":category=" + entity.category())
                .add(kind + ":latest=" + latest.form())
                .add(kind + ":gender=" + gender(anaphor, entity))
                .addIf(anaphor.plural() == entity.isPlural(), kind + ":number");
        boolean subject = isSubject(latest);
        features.addIf(subject, kind + ":subject")
                .addIf(subject && sentences == 0, kind + ":subject-same")
                .addIf(subject && sentences == 1, kind + ":subject-before")
                .addIf(subject && isSubject(anaphor), kind + ":parallel")
                .addIf(speaks(latest), kind + ":spoke")
                .addIf(speaks(latest) && sentences == 1, kind + ":spoke-before")
                .addIf(latest.first() == 0, kind + ":opens-sentence")
                .addIf(possesses(latest), kind + ":possessor")
                .addIf(entity.mentions().size() >= 3 && entity.id() == 0, kind + ":first-of-article");
        boolean says = spoken.speaks(anaphor);
        boolean first = isFirstOfSentence(latest);
        boolean full = latest.isName() && latest.last() > latest.first();
        if (anaphor.isPronoun() && paragraphs <= 1) {
            features.addIf(first && subject, kind + ":first-subject=" + Math.min(sentences, 3))
                    .addIf(first && full, kind + ":first-full-name=" + Math.min(sentences, 3))
                    .addIf(lastSpeaker, kind + ":last-speaker-near=" + Math.min(sentences, 3));
        }
        features.addIf(spoken.speaks(latest), kind + ":speaks")
                .addIf(lastSpeaker, kind + ":last-speaker")
                .addIf(lastSpeaker && says, kind + ":last-speaker-again=" + Math.min(paragraphs, 3))
                .addIf(says && namedIn(entity, spoken.by(anaphor)), kind + ":named-in-quote")
                .addIf(namedBehind(entity, anaphor), kind + ":named-behind")
                .addIf(first, kind + ":first-of-sentence")
                .add(kind + ":left=" + left(latest));
        features.add(kind + ":in-paragraph=" + (paragraphs == 0 ? Math.min(seen.inParagraph(), 3) : 0));
        if (anaphor.isNominal()) {
            nominal(features, anaphor, entity);
        }
        if (anaphor.isNominal() && anaphor.category() == Category.DOCUMENT) {
            issued(features, latest, sentences);
        }
        return features;
    }

    /** Features of the answer that a description stands for nobody mentioned before. */
    Features newcomer(Mention anaphor) {
        String determiner = anaphor.tokens().getFirst().lemma();
        return new Features()
                .add("new:bias")
                .add("new:determiner="
                        + (Set.of(
                                                "the", "a", "an", "one", "his", "her", "their", "some", "several",
                                                "many", "another", "this", "that")
                                        .contains(determiner)
                                ? determiner
                                : "other"))
                .addIf(anaphor.tokens().stream().anyMatch(token -> token.tag().equals("POS")), "new:possessor")
                .addIf(anaphor.tokens().stream().anyMatch(Token::isProper), "new:proper")
                .add("new:category=" + anaphor.category())
                .add("new:words=" + Math.min(anaphor.last() - anaphor.first(), 4))
                .addIf(anaphor.plural(), "new:plural")
                .addIf(
                        anaphor.last() + 1 < anaphor.sentence().size()
                                && anaphor.sentence()
                                        .token(anaphor.last() + 1)
                                        .tag()
                                        .equals("IN"),
                        "new:complement");
    }

    private void nominal(Features features, Mention anaphor, Entity entity) {
        String head = anaphor.headToken().lemma();
        Set<String> roleWords = entity.roles().stream()
                .flatMap(role -> List.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream())
                .map(words::place)
                .collect(Collectors.toSet());
        Set<String> nameWords =
                new HashSet<>(List.of(entity.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        boolean headInRole = roleWords.contains(head);
        features.addIf(headInRole, "noun:head-in-role").addIf(nameWords.contains(head), "noun:head-in-name");
        features.addIf(entity.nouns().contains(head), "noun:same-head");
        boolean modified = false;
        boolean matched = false;
        for (Token token : anaphor.tokens().subList(0, anaphor.tokens().size() - 1)) {
            if (token.isNoun() || token.tag().startsWith("JJ")) {
                modified = true;
                String place = words.place(token.lemma());
                matched |= roleWords.contains(place) || nameWords.contains(place);
            }
        }
        boolean kindFits = nameWords.stream().anyMatch(word -> words.describes(head, word))
                || entity.category() == Category.PLACE && PLACES.contains(head);
        boolean kindStrange = !kindFits && nameWords.stream().anyMatch(words::tellsKind);
        features.addIf(kindFits, "noun:kind-fits").addIf(kindStrange, "noun:kind-strange");
        boolean tie = headInRole
                || kindFits
                || matched
                || nameWords.contains(head)
                || entity.nouns().contains(head);
        features.addIf(!tie, "noun:no-tie")
                .addIf(!tie, "noun:no-tie&" + anaphor.category() + "&" + entity.category())
                .addIf(matched, "noun:modifier-fits")
                .addIf(modified && !matched, "noun:modifier-strange")
                .addIf(headInRole && matched, "noun:role-fits")
                .addIf(anaphor.category() == entity.category(), "noun:same-category")
                .addIf(
                        anaphor.category() == Category.GROUP && entity.category() == Category.ORGANIZATION,
                        "noun:group-organisation")
                .addIf(
                        anaphor.category() == Category.PERSON && entity.category() != Category.PERSON,
                        "noun:person-clash")
                .add("noun:determiner=" + (anaphor.tokens().getFirst().lemma().equals("the") ? "the" : "other"))
                .addIf(entity.roles().isEmpty(), "noun:no-role");
    }

    private static final Set<String> ISSUING = Set.of(
            "issue",
            "release",
            "publish",
            "send",
            "write",
            "post",
            "sign",
            "put",
            "file",
            "launch",
            "print",
            "commission",
            "draft",
            "produce",
            "run",
            "air",
            "email",
            "e-mail",
            "tweet",
            "circulate",
            "conduct",
            "rule",
            "find");

    /** Whether somebody is said to have issued something, or it comes from somebody. */
    private static void issued(Features features, Mention author, int sentences) {
        Sentence sentence = author.sentence();
        boolean issues = false;
        for (int i = author.last() + 1; i < Math.min(sentence.size(), author.last() + 6); i++) {
            issues |= ISSUING.contains(sentence.token(i).lemma());
        }
        String left = left(author);
        boolean from = left.equals("from") || left.equals("by");
        features.addIf(issues, "document:issues")
                .addIf(issues && sentences <= 1, "document:issues-near")
                .addIf(from, "document:from")
                .addIf(from && sentences <= 1, "document:from-near");
    }

    private static String nounKind(Mention noun) {
        return switch (noun.category()) {
            case PERSON -> "noun";
            case DOCUMENT -> "document";
            default -> "group";
        };
    }

    /** Who is named in what is said does not say it. */
    private boolean namedIn(Entity entity, List<Span> quotes) {
        if (!entity.isNamed() || quotes.isEmpty()) {
            return false;
        }
        String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
        return quotes.stream().anyMatch(quote -> holdsWord(quote.in(article), last));
    }

    private static boolean holdsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** "He told Hannity": who is named in the same sentence behind a pronoun is somebody else. */
    private boolean namedBehind(Entity entity, Mention anaphor) {
        for (int i = anaphor.index() + 1;
                i < mentions.size() && mentions.get(i).sentence() == anaphor.sentence();
                i++) {
            if (named.get(mentions.get(i)) == entity) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the first in its sentence that may speak: mostly the subject of the main clause. */
    private boolean isFirstOfSentence(Mention mention) {
        for (int i = mention.index() - 1; i >= 0 && mentions.get(i).sentence() == mention.sentence(); i--) {
            if (mentions.get(i).isAnimate()) {
                return false;
            }
        }
        return true;
    }

    /** What stands before a mention: the kind of word that makes it object, owner or subject of a clause below. */
    private static String left(Mention mention) {
        if (mention.outer() == 0) {
            return "^";
        }
        Token before = mention.sentence().token(mention.outer() - 1);
        return before.isVerb() ? "V" : before.tag().equals("IN") ? before.lemma() : before.tag();
    }

    private String gender(Mention anaphor, Entity entity) {
        if (anaphor.gender() == Gender.UNKNOWN) {
            return "free";
        }
        if (entity.gender() == Gender.UNKNOWN) {
            return "open";
        }
        return anaphor.gender() == entity.gender() ? "fits" : "clash";
    }

    private String pronounKind(Mention pronoun) {
        String word = pronoun.text(article).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> "he-she";
            case "they", "them", "their" -> "they";
            case "it", "its" -> "it";
            default -> "other";
        };
    }

    private static String bucket(int n) {
        return n <= 3 ? Integer.toString(n) : n <= 6 ? "4-6" : "7+";
    }

    /** A cheap test by tags: a verb follows, perhaps behind an adverb or an apposition. */
    static boolean isSubject(Mention mention) {
        return verbBehind(mention) >= 0;
    }

    /** The finite verb that a mention stands before, perhaps with an adverb or an apposition between; -1 for none. */
    static int verbBehind(Mention mention) {
        Sentence sentence = mention.sentence();
        int i = mention.last() + 1;
        if (i < sentence.size() && sentence.token(i).word().equals(",")) {
            int close = i + 1;
            while (close < sentence.size() && close - i < LONGEST_APPOSITION && !endsApposition(sentence, close)) {
                close++;
            }
            i = close + 1;
        }
        while (i < sentence.size() && sentence.token(i).tag().startsWith("RB")) {
            i++;
        }
        return i < sentence.size() && isFinite(sentence.token(i)) ? i : -1;
    }

    private static boolean endsApposition(Sentence sentence, int comma) {
        int next = comma + 1;
        while (next < sentence.size() && sentence.token(next).tag().startsWith("RB")) {
            next++;
        }
        return sentence.token(comma).word().equals(",") && next < sentence.size() && isFinite(sentence.token(next));
    }

    static boolean isFinite(Token token) {
        String tag = token.tag();
        return !token.isQuoted() && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD"));
    }

    private static boolean possesses(Mention mention) {
        int next = mention.last() + 1;
        return next < mention.sentence().size()
                && mention.sentence().token(next).tag().equals("POS");
    }

    private static boolean speaks(Mention mention) {
        Sentence sentence = mention.sentence();
        int verb = verbBehind(mention);
        if (verb >= 0 && SpeechVerbs.COMMON.contains(sentence.token(verb).lemma())) {
            return true;
        }
        for (int i = Math.max(0, mention.outer() - 1); i < Math.min(sentence.size(), mention.last() + 3); i++) {
            if (SpeechVerbs.COMMON.contains(sentence.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
