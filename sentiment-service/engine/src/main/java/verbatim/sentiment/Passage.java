package verbatim.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * The words to score.
 *
 * @param text a speaker's own words, quotation marks allowed; it alone is scored
 * @param context the paragraphs around it; read to understand the text, never scored
 */
public record Passage(String text, @Nullable String context) {}
