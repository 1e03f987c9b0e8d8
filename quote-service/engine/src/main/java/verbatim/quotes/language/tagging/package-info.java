/**
 * A part-of-speech tagger that runs the model of Stanford CoreNLP's {@code MaxentTagger} (Toutanova, Klein, Manning and
 * Singer, "Feature-Rich Part-of-Speech Tagging with a Cyclic Dependency Network", NAACL 2003; here its left-three-words
 * architecture, a maximum entropy Markov model of second order) over arrays. It gives the tags that CoreNLP gives.
 */
@NullMarked
package verbatim.quotes.language.tagging;

import org.jspecify.annotations.NullMarked;
