/** The sentence encoder: word pieces and the network that turns them into vectors. */
@NullMarked
package verbatim.sentiment.encoding;

import org.jspecify.annotations.NullMarked;
