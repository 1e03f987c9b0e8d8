@NullMarked
package verbatim.gateway.batches;

import org.jspecify.annotations.NullMarked;
