@NullMarked
package verbatim.gateway.ndjson;

import org.jspecify.annotations.NullMarked;
