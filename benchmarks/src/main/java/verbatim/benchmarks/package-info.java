/** The command: accuracy and speed of Verbatim beside others. */
@NullMarked
package verbatim.benchmarks;

import org.jspecify.annotations.NullMarked;
