@NullMarked
package verbatim.gateway;

import org.jspecify.annotations.NullMarked;
