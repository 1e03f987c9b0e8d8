@NullMarked
package verbatim.gateway.speakers;

import org.jspecify.annotations.NullMarked;
