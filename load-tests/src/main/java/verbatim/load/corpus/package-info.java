/** Generated articles: the same for the same seed. */
@NullMarked
package verbatim.load.corpus;

import org.jspecify.annotations.NullMarked;
