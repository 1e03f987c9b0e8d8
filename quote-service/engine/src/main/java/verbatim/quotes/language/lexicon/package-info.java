/** What the tagger and the recogniser keep of words. */
@NullMarked
package verbatim.quotes.language.lexicon;

import org.jspecify.annotations.NullMarked;
