@NullMarked
package verbatim.gateway.page;

import org.jspecify.annotations.NullMarked;
