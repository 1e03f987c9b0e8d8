@NullMarked
package verbatim.client;

import org.jspecify.annotations.NullMarked;
