@NullMarked
package verbatim.sentiment;

import org.jspecify.annotations.NullMarked;
