@NullMarked
package verbatim.gateway.access;

import org.jspecify.annotations.NullMarked;
