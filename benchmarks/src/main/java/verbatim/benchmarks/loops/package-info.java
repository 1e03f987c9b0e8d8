/** The inner loops of the engines by JMH, one core each: what a change of one of them is measured with. */
@NullMarked
package verbatim.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
