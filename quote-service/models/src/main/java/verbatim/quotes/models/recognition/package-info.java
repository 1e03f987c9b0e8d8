/** What CoreNLP's recogniser of names, a conditional random field, learned, as arrays. */
@NullMarked
package verbatim.quotes.models.recognition;

import org.jspecify.annotations.NullMarked;
