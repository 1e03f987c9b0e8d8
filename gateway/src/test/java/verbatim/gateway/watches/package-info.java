@NullMarked
package verbatim.gateway.watches;

import org.jspecify.annotations.NullMarked;
