/** Cues of tone and what changes them: negation, intensity, hedge, condition, contrast, question. */
@NullMarked
package verbatim.sentiment.scoping;

import org.jspecify.annotations.NullMarked;
