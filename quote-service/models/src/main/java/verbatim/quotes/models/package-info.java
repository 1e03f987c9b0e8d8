/**
 * What CoreNLP's models hold, in a form that is read by bulk copies. The package {@code corenlp} makes it, when this module is built,
 * and is used then alone; the others need nothing but the JDK.
 */
@NullMarked
package verbatim.quotes.models;

import org.jspecify.annotations.NullMarked;
