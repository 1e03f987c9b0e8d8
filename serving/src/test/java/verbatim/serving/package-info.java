@NullMarked
package verbatim.serving;

import org.jspecify.annotations.NullMarked;
