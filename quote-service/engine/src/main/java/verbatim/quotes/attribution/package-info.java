@NullMarked
package verbatim.quotes.attribution;

import org.jspecify.annotations.NullMarked;
