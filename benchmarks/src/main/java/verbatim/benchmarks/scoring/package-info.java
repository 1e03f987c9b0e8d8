/** How answers are measured against labels. */
@NullMarked
package verbatim.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
