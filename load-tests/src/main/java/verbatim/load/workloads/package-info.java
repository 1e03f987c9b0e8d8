/** The named workloads. */
@NullMarked
package verbatim.load.workloads;

import org.jspecify.annotations.NullMarked;
