/** A million synthetic quotes in a real PostgreSQL, and how fast the gateway finds them. */
@NullMarked
package verbatim.benchmarks.search;

import org.jspecify.annotations.NullMarked;
