/** A PostgreSQL of the measurements' own. */
@NullMarked
package verbatim.benchmarks.database;

import org.jspecify.annotations.NullMarked;
