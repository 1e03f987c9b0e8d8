/** Reads the model files of CoreNLP and packs what they hold. For builds: programs read the packed form. */
@NullMarked
package verbatim.quotes.models.corenlp;

import org.jspecify.annotations.NullMarked;
