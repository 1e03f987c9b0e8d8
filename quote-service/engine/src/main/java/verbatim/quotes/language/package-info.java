@NullMarked
package verbatim.quotes.language;

import org.jspecify.annotations.NullMarked;
