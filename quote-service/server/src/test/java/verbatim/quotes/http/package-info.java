@NullMarked
package verbatim.quotes.http;

import org.jspecify.annotations.NullMarked;
