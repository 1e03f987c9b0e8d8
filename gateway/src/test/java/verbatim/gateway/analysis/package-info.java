@NullMarked
package verbatim.gateway.analysis;

import org.jspecify.annotations.NullMarked;
