@NullMarked
package verbatim.gateway.reanalyses;

import org.jspecify.annotations.NullMarked;
