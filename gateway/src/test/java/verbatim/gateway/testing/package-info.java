/** What the tests of the gateway stand on. */
@NullMarked
package verbatim.gateway.testing;

import org.jspecify.annotations.NullMarked;
