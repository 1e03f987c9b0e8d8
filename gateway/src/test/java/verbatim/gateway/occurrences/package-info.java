@NullMarked
package verbatim.gateway.occurrences;

import org.jspecify.annotations.NullMarked;
