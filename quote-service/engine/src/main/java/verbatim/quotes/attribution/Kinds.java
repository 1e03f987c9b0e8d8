package verbatim.quotes.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Quote.Extent;
import verbatim.quotes.Quote.Kind;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;

/** Tells what the marks are for where nobody is found to speak, and says why. */
final class Kinds {

    private static final Set<String> NAMING =
            Set.of("call", "dub", "name", "nickname", "know", "term", "title", "entitle", "label", "brand");
    private static final Set<String> TERMS =
            Set.of("so-called", "term", "word", "phrase", "expression", "nickname", "moniker");
    private static final Set<String> WORKS = Set.of(
            "film",
            "movie",
            "book",
            "novel",
            "song",
            "album",
            "single",
            "show",
            "series",
            "play",
            "musical",
            "drama",
            "documentary",
            "programme",
            "program",
            "sitcom",
            "opera",
            "game",
            "magazine",
            "essay",
            "poem",
            "sequel",
            "thriller",
            "comedy",
            "memoir",
            "ballad",
            "track",
            "episode",
            "hit",
            "painting",
            "exhibition");
    /** Longer quotes that read as a sentence are speech even where nobody is found to say them. */
    private static final int LONG = 8;

    private Kinds() {}

    /** A kind and the reason for it, as a client reads it. */
    record Judgement(Kind kind, String reason) {}

    /** Long quotes, and shorter ones that read as a sentence and not as a title, are speech whoever says them. */
    static boolean isSpeechByForm(QuoteContext quote) {
        return quote.words() >= LONG || quote.words() >= 4 && quote.isSentenceLike() && !titleCase(quote);
    }

    static Judgement withoutSpeaker(QuoteContext quote) {
        if (isSpeechByForm(quote)) {
            return new Judgement(Kind.SPEECH, "no words of the article attribute this quote to anybody");
        }
        if (isNickname(quote)) {
            return new Judgement(Kind.TERM, "it stands inside somebody's name: a nickname");
        }
        if (isDefined(quote)) {
            return new Judgement(Kind.TERM, "the sentence says what it means");
        }
        String work = wordBeside(quote, WORKS, 5, 2);
        if (work != null) {
            return new Judgement(Kind.TITLE, "“" + work + "” beside it makes it the title of a work");
        }
        String term = wordBeside(quote, TERMS, 4, 1);
        String naming = term == null ? wordBeside(quote, NAMING, 4, 0) : term;
        if (naming != null) {
            return new Judgement(Kind.TERM, "“" + naming + "” beside it makes it a term or name");
        }
        if (titleCase(quote) && quote.words() >= 2) {
            return new Judgement(Kind.TITLE, "its words are capitalised like a title and nobody says it");
        }
        if (quote.words() <= 3) {
            return new Judgement(Kind.SCARE_QUOTE, "a few words in marks that nobody is said to have spoken");
        }
        return new Judgement(Kind.UNKNOWN, "nothing shows whether anybody speaks");
    }

    /** "Salvatore “The Barber” Greco". */
    private static boolean isNickname(QuoteContext quote) {
        Sentence sentence = quote.sentence();
        int before = quote.first() - 1;
        int after = quote.last() + 1;
        return quote.words() <= 3
                && before >= 0
                && after < sentence.size()
                && sentence.token(before).entity() == EntityType.PERSON
                && sentence.token(after).entity() == EntityType.PERSON;
    }

    /** "A “haboob” is a wall of dust": an article in front, and behind it what it is. */
    private static boolean isDefined(QuoteContext quote) {
        Sentence sentence = quote.sentence();
        int after = quote.last() + 1;
        return quote.words() <= 3
                && quote.first() == 1
                && sentence.token(0).tag().equals("DT")
                && after + 1 < sentence.size()
                && DEFINING.contains(sentence.token(after).lemma())
                && !sentence.token(after + 1).isVerb();
    }

    private static final Set<String> DEFINING = Set.of("be", "mean", "refer", "denote", "describe");

    /** Whether a word for a work of art stands near. */
    static boolean besideWork(QuoteContext quote) {
        return wordBeside(quote, WORKS, 5, 2) != null;
    }

    /** Whether a word that introduces a term or name stands near. */
    static boolean besideTerm(QuoteContext quote) {
        return wordBeside(quote, TERMS, 4, 1) != null;
    }

    private static @Nullable String wordBeside(QuoteContext quote, Set<String> words, int before, int after) {
        Sentence sentence = quote.sentence();
        for (int i = Math.max(0, quote.first() - before);
                i < Math.min(sentence.size(), quote.last() + after + 1);
                i++) {
            boolean inside = i >= quote.first() && i <= quote.last();
            if (!inside && words.contains(sentence.token(i).lemma())) {
                return sentence.token(i).word();
            }
        }
        return null;
    }

    static Extent extent(QuoteContext quote) {
        return quote.isSentenceLike() ? Extent.SENTENCE : Extent.FRAGMENT;
    }

    private static boolean titleCase(QuoteContext quote) {
        for (String word : quote.content().strip().split("\\s+", 16)) {
            boolean small = word.length() <= 3;
            if (!small && !Character.isUpperCase(word.codePointAt(0)) && Character.isLetter(word.codePointAt(0))) {
                return false;
            }
        }
        return quote.startsUpper();
    }
}
