/**
 * A dependency parser that runs the network of Stanford CoreNLP's {@code nndep} (Chen and Manning, "A Fast and Accurate
 * Dependency Parser using Neural Networks", EMNLP 2014) over float arrays. It gives the trees that CoreNLP
 * gives; it needs none of its classes.
 */
@NullMarked
package verbatim.quotes.language.parsing;

import org.jspecify.annotations.NullMarked;
