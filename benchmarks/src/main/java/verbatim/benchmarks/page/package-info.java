/** How soon the gateway's page can be used. */
@NullMarked
package verbatim.benchmarks.page;

import org.jspecify.annotations.NullMarked;
