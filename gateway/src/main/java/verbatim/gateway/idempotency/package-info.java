@NullMarked
package verbatim.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
