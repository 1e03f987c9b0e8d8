@NullMarked
package verbatim.gateway.corrections;

import org.jspecify.annotations.NullMarked;
