@NullMarked
package verbatim.gateway.local;

import org.jspecify.annotations.NullMarked;
