@NullMarked
package verbatim.quotes.speakers;

import org.jspecify.annotations.NullMarked;
