package verbatim.quotes.speakers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.speakers.Mention.Category;

/**
 * What speaks for or against an entity as the one a pronoun or description stands for. The inventory follows the classic
 * constraints and preferences: agreement, recency, grammatical role, parallelism, repetition (Lappin and Leass 1994).
 */
final class AntecedentFeatures {

    private final WordLists words;
    private final String article;

    AntecedentFeatures(WordLists words, String article) {
        this.words = words;
        this.article = article;
    }

    /**
     * Features of one candidate.
     *
     * @param anaphor the pronoun or description
     * @param seen a candidate that was mentioned before it
     * @param rank 0 for the candidate mentioned last before the anaphor, 1 for the one before, …
     * @param candidates how many there are
     */
    Features of(Mention anaphor, Seen seen, int rank, int candidates) {
        Entity entity = seen.entity();
        Mention latest = seen.latest();
        String kind = anaphor.isPronoun() ? pronounKind(anaphor) : "noun";
        Features features = new Features();
        int sentences = anaphor.sentence().index() - latest.sentence().index();
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
        features.add(kind + ":in-paragraph=" + (paragraphs == 0 ? Math.min(seen.inParagraph(), 3) : 0));
        if (anaphor.isNominal()) {
            nominal(features, anaphor, entity);
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
        boolean tie = headInRole
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

    /** A cheap test by tags: a verb follows, perhaps behind an adverb or an apposition, and none stands before. */
    static boolean isSubject(Mention mention) {
        Sentence sentence = mention.sentence();
        int i = mention.last() + 1;
        if (i < sentence.size() && sentence.token(i).word().equals(",")) {
            int close = i + 1;
            while (close < sentence.size() && !sentence.token(close).word().equals(",") && close - i < 25) {
                close++;
            }
            i = close + 1;
        }
        while (i < sentence.size() && sentence.token(i).tag().startsWith("RB")) {
            i++;
        }
        if (i >= sentence.size()) {
            return false;
        }
        String tag = sentence.token(i).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    private static boolean possesses(Mention mention) {
        int next = mention.last() + 1;
        return next < mention.sentence().size()
                && mention.sentence().token(next).tag().equals("POS");
    }

    private static boolean speaks(Mention mention) {
        Sentence sentence = mention.sentence();
        for (int i = Math.max(0, mention.outer() - 1); i < Math.min(sentence.size(), mention.last() + 3); i++) {
            if (SpeechVerbs.COMMON.contains(sentence.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
