/**
 * A named-entity recogniser that runs a model of Stanford CoreNLP's {@code CRFClassifier} (Finkel, Grenager and Manning,
 * "Incorporating Non-local Information into Information Extraction Systems by Gibbs Sampling", ACL 2005; here a linear chain
 * of first order without the sampling) over arrays. It gives the classes that CoreNLP gives.
 */
@NullMarked
package verbatim.quotes.language.recognition;

import org.jspecify.annotations.NullMarked;
