@NullMarked
package verbatim.gateway.streaming;

import org.jspecify.annotations.NullMarked;
