/** Labelled articles and where they are read from. */
@NullMarked
package verbatim.benchmarks.gold;

import org.jspecify.annotations.NullMarked;
