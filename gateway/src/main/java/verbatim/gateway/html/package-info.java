@NullMarked
package verbatim.gateway.html;

import org.jspecify.annotations.NullMarked;
