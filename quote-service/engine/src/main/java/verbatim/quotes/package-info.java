@NullMarked
package verbatim.quotes;

import org.jspecify.annotations.NullMarked;
