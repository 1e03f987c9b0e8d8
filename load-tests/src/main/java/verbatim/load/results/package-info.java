/** What was measured, and whether it is good enough. */
@NullMarked
package verbatim.load.results;

import org.jspecify.annotations.NullMarked;
