/** What lists of words tell that come with CoreNLP's models. */
@NullMarked
package verbatim.quotes.models.words;

import org.jspecify.annotations.NullMarked;
