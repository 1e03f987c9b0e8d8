@NullMarked
package verbatim.gateway.database;

import org.jspecify.annotations.NullMarked;
