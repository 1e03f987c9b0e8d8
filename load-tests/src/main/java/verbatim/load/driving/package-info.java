/** Sends requests as they are due, by Hyperfoil, and notes what became of each. */
@NullMarked
package verbatim.load.driving;

import org.jspecify.annotations.NullMarked;
