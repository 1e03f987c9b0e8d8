@NullMarked
package verbatim.system;

import org.jspecify.annotations.NullMarked;
