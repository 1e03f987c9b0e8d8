@NullMarked
package verbatim.gateway.search;

import org.jspecify.annotations.NullMarked;
