/** Load tests of a running gateway. */
@NullMarked
package verbatim.load;

import org.jspecify.annotations.NullMarked;
