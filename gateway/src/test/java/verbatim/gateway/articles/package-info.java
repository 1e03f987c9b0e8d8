@NullMarked
package verbatim.gateway.articles;

import org.jspecify.annotations.NullMarked;
