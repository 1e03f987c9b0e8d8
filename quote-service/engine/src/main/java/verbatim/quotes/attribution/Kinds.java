package verbatim.quotes.attribution;

import java.util.Set;
import verbatim.quotes.Quote.Extent;
import verbatim.quotes.Quote.Kind;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

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

    static Judgement withoutSpeaker(QuoteContext quote) {
        if (quote.words() >= LONG || quote.words() >= 4 && quote.isSentenceLike() && !titleCase(quote)) {
            return new Judgement(Kind.SPEECH, "no words of the article attribute this quote to anybody");
        }
        Sentence sentence = quote.sentence();
        for (int i = Math.max(0, quote.first() - 5); i < quote.first(); i++) {
            String lemma = sentence.token(i).lemma();
            if (WORKS.contains(lemma)) {
                return new Judgement(
                        Kind.TITLE, "“" + sentence.token(i).word() + "” before it makes it the title of a work");
            }
        }
        for (int i = Math.max(0, quote.first() - 4); i < quote.first(); i++) {
            Token token = sentence.token(i);
            if (TERMS.contains(token.lemma()) || NAMING.contains(token.lemma())) {
                return new Judgement(Kind.TERM, "“" + token.word() + "” before it makes it a term or name");
            }
        }
        if (titleCase(quote) && quote.words() >= 2) {
            return new Judgement(Kind.TITLE, "its words are capitalised like a title and nobody says it");
        }
        if (quote.words() <= 3) {
            return new Judgement(Kind.SCARE_QUOTE, "a few words in marks that nobody is said to have spoken");
        }
        return new Judgement(Kind.UNKNOWN, "nothing shows whether anybody speaks");
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
