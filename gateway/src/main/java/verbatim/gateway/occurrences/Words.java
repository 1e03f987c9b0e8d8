package verbatim.gateway.occurrences;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a quote, compared without case, marks, punctuation and compatibility forms.
 *
 * @param text the quote
 * @param keys each word as it is compared
 * @param starts where each begins in the text, in UTF-16 units
 * @param ends one past where each ends
 */
record Words(String text, List<String> keys, List<Integer> starts, List<Integer> ends) {

    /** Quotes longer than this are compared by their first so many words. */
    static final int MOST = 1_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static Words of(String quote) {
        List<String> keys = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher word = WORD.matcher(quote);
        while (keys.size() < MOST && word.find()) {
            keys.add(Normalizer.normalize(word.group(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
            starts.add(word.start());
            ends.add(word.end());
        }
        return new Words(quote, keys, starts, ends);
    }

    int count() {
        return keys.size();
    }

    /** The text of some words as the quote writes them, {@code count} 1 or more. */
    String written(int first, int count) {
        return text.substring(starts.get(first), ends.get(first + count - 1));
    }
}
