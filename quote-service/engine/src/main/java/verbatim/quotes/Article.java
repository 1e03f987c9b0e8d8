package verbatim.quotes;

import org.jspecify.annotations.Nullable;

/**
 * What the engine reads.
 *
 * @param text the article; quotes are sought in it alone and every offset refers to it
 * @param title the headline where it is known apart from the text; it only helps to name people
 * @param byline who wrote it; its names are never speakers
 */
public record Article(
        String text, @Nullable String title, @Nullable String byline) {

    /** An article of which only the text is known. */
    public static Article of(String text) {
        return new Article(text, null, null);
    }
}
