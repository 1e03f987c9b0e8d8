/** The lexicon of distributional clusters that CoreNLP's tagger and recogniser hold in their model files. */
@NullMarked
package verbatim.quotes.language.lexicon;

import org.jspecify.annotations.NullMarked;
