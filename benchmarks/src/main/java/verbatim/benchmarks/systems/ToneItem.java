package verbatim.benchmarks.systems;

import org.jspecify.annotations.Nullable;

/**
 * A text whose tone is asked for.
 *
 * @param text the words to score
 * @param context the paragraphs around them, where there are some
 */
public record ToneItem(String text, @Nullable String context) {}
