/** From cues and n-grams to score, classes and the phrases that carry them. */
@NullMarked
package verbatim.sentiment.scoring;

import org.jspecify.annotations.NullMarked;
