/** What models know words by: hashes in tables that are packed as they are probed. */
@NullMarked
package verbatim.quotes.models.lexicon;

import org.jspecify.annotations.NullMarked;
