@NullMarked
package verbatim.gateway.paging;

import org.jspecify.annotations.NullMarked;
