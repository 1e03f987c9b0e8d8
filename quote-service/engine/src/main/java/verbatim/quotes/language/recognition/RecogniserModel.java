package verbatim.quotes.language.recognition;

import java.util.Set;
import verbatim.quotes.language.lexicon.Clusters;

/**
 * What training left.
 *
 * @param classes names of the classes, by id; the first is that of words outside of entities
 * @param nodes weights by feature of a token and its neighbours, one for each class of the token
 * @param edges weights by feature of two tokens, one for each class of the first and then of the second
 * @param clusters distributional cluster by word in lower case with 9 for every digit
 * @param lowerCaseWords words that training saw in lower case
 */
record RecogniserModel(
        String[] classes, FeatureTable nodes, FeatureTable edges, Clusters clusters, Set<String> lowerCaseWords) {}
