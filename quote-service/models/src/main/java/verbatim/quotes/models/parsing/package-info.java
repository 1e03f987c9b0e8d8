/** What CoreNLP's dependency parser, a neural network, learned, as arrays. */
@NullMarked
package verbatim.quotes.models.parsing;

import org.jspecify.annotations.NullMarked;
