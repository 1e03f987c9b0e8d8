@NullMarked
package verbatim.gateway.problems;

import org.jspecify.annotations.NullMarked;
