package verbatim.quotes.attribution;

import java.util.Locale;
import java.util.Set;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.ranking.Features;

/** What speaks for the answer that nobody says a quoted span: title, term, nickname, scare quote. */
final class NobodyFeatures {

    private static final Set<String> FIRST_PERSON =
            Set.of("i", "i'm", "i’m", "we", "my", "our", "me", "us", "you", "your");

    private NobodyFeatures() {}

    private static final Set<String> CONTENT_TAGS = Set.of("NN", "VB", "JJ", "RB", "PR", "IN", "CD");

    /**
     * @param repeated whether the same words stand in the article once more
     */
    static Features of(QuoteContext quote, Governors governors, boolean repeated) {
        Features f = new Features();
        Sentence sentence = quote.sentence();
        String shape = quote.shape().name().toLowerCase(Locale.ROOT);
        String size = size(quote.words());
        f.add("nobody:words=" + size)
                .add("nobody:words=" + size + "&" + shape)
                .add("nobody:case=" + casing(quote.content()) + "&" + size)
                .add("nobody:end=" + end(quote.content()) + "&" + size);
        String before = wordAt(sentence, quote.first() - 1);
        String after = wordAt(sentence, quote.last() + 1);
        f.add("nobody:before=" + before)
                .add("nobody:before=" + before + "&" + size)
                .add("nobody:after=" + after + "&" + size)
                .add("nobody:around=" + tagAt(sentence, quote.first() - 1) + "_" + tagAt(sentence, quote.last() + 1)
                        + "&" + size);
        verb(f, sentence, governors.syntactic(), "syntactic", size);
        verb(f, sentence, governors.before(), "before", size);
        verb(f, sentence, governors.after(), "after", size);
        boolean short3 = quote.words() <= 3;
        String left = tagAt(sentence, quote.first() - 1);
        f.addIf(repeated, "nobody:repeated&" + size);
        f.addIf(Kinds.besideWork(quote), "nobody:work&" + size);
        f.addIf(short3 && Kinds.besideTerm(quote), "nobody:term");
        boolean attributive =
                Set.of("DT", "PRP$", "POS", "JJ", "NN", "NNP", "CD").contains(left)
                        && tagAt(sentence, quote.last() + 1).startsWith("NN");
        f.addIf(attributive, "nobody:attributive&" + left + "&" + size);
        String reported = Clauses.reported(quote);
        f.add("nobody:reported=" + reported + "&" + size);
        f.addIf(attributive, "nobody:attributive&reported=" + reported + "&" + size);
        if (short3) {
            String tags = tags(sentence, quote);
            f.add("nobody:tags=" + tags)
                    .add("nobody:tags=" + tags + "&" + tagAt(sentence, quote.last() + 1))
                    .add("nobody:tags=" + left + "&" + tags);
        }
        boolean firstPerson = false;
        for (String word : quote.content().toLowerCase(Locale.ROOT).split("\\s+", 60)) {
            firstPerson |= FIRST_PERSON.contains(word);
        }
        f.addIf(firstPerson, "nobody:first-person&" + size);
        f.addIf(!quote.quoted().closed(), "nobody:unclosed");
        return f;
    }

    private static String tags(Sentence sentence, QuoteContext quote) {
        StringBuilder tags = new StringBuilder();
        for (int i = quote.first() + 1; i < quote.last(); i++) {
            String tag = sentence.token(i).tag();
            String coarse = tag.startsWith("NNP") ? "NNP" : tag.substring(0, Math.min(2, tag.length()));
            if (tag.startsWith("NNP") || CONTENT_TAGS.contains(coarse)) {
                tags.append(coarse).append('_');
            }
        }
        return tags.toString();
    }

    private static void verb(Features f, Sentence sentence, int verb, String kind, String size) {
        if (verb < 0) {
            f.add("nobody:no-" + kind + "&" + size);
        } else {
            f.add("nobody:" + kind + "=" + sentence.token(verb).lemma());
        }
    }

    private static String size(int words) {
        return words <= 3 ? Integer.toString(words) : words <= 7 ? "4-7" : words <= 15 ? "8-15" : "16+";
    }

    /** lower, title (every long word has a capital), sentence (only the first), other. */
    private static String casing(String content) {
        String[] words = content.strip().split("\\s+", 12);
        int capitals = 0;
        int longWords = 0;
        for (String word : words) {
            if (word.length() > 3 || word == words[0]) {
                longWords++;
                capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        boolean first = !words[0].isEmpty() && Character.isUpperCase(words[0].charAt(0));
        if (capitals == 0) {
            return "lower";
        }
        return capitals == longWords ? "title" : first ? "sentence" : "other";
    }

    private static String end(String content) {
        String trimmed = content.strip();
        if (trimmed.isEmpty()) {
            return "empty";
        }
        char last = trimmed.charAt(trimmed.length() - 1);
        return Character.isLetterOrDigit(last) ? "word" : Character.toString(last);
    }

    private static String wordAt(Sentence sentence, int i) {
        if (i < 0) {
            return "^";
        }
        if (i >= sentence.size()) {
            return "$";
        }
        Token token = sentence.token(i);
        return token.isProper() || token.tag().equals("CD") ? token.tag() : token.lemma();
    }

    private static String tagAt(Sentence sentence, int i) {
        return i < 0 ? "^" : i >= sentence.size() ? "$" : sentence.token(i).tag();
    }
}
