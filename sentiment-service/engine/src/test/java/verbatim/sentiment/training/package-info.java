/** Trains the weights and measures the engine; run by hand, see the module's README. */
@NullMarked
package verbatim.sentiment.training;

import org.jspecify.annotations.NullMarked;
