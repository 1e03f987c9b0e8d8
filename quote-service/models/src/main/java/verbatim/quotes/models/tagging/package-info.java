/** What CoreNLP's maximum entropy tagger learned, as arrays. */
@NullMarked
package verbatim.quotes.models.tagging;

import org.jspecify.annotations.NullMarked;
