package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an article's text and helps to name people: its title may give a fuller name than the text does, and
 * the names of its byline are never speakers.
 *
 * @param title the headline, or null
 * @param byline who wrote it, or null
 */
public record Credits(@Nullable String title, @Nullable String byline) {

    /** An article of which only the text is known. */
    public static final Credits NONE = new Credits(null, null);

    /** Whether a name is one of the byline, in full or by its last name. */
    boolean wrote(PersonName name) {
        List<String> author = words(byline);
        for (int i = 0; i < author.size(); i++) {
            boolean last =
                    same(author.get(i), name.last()) && (i + 1 == author.size() || !isCapital(author.get(i + 1)));
            if (last
                    && (name.parts().size() == 1
                            || i > 0
                                    && same(
                                            author.get(i - 1),
                                            name.parts().get(name.parts().size() - 2)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The given name that the title puts before a last name.
     *
     * @param isGiven whether a word is known as a given name
     * @return null where the title gives none
     */
    @Nullable
    String givenName(String last, java.util.function.Predicate<String> isGiven) {
        List<String> words = words(title);
        for (int i = 1; i < words.size(); i++) {
            if (same(words.get(i), last) && isCapital(words.get(i - 1)) && isGiven.test(words.get(i - 1))) {
                return words.get(i - 1);
            }
        }
        return null;
    }

    private static List<String> words(@Nullable String line) {
        List<String> words = new ArrayList<>();
        for (String word : line == null ? new String[0] : line.split("[^\\p{L}\\p{M}'’.-]+")) {
            String bare = word.replaceAll("['’]s$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }
}
