/** What is measured: the engines, the services, and what others use instead. */
@NullMarked
package verbatim.benchmarks.systems;

import org.jspecify.annotations.NullMarked;
