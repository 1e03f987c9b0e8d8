/** Tokens of a text with their offsets. */
@NullMarked
package verbatim.sentiment.text;

import org.jspecify.annotations.NullMarked;
