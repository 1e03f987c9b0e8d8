/** Words and phrases with prior valence or that modify the valence of others, read from data files. */
@NullMarked
package verbatim.sentiment.lexicon;

import org.jspecify.annotations.NullMarked;
