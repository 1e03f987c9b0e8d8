@NullMarked
package verbatim.quotes.ranking;

import org.jspecify.annotations.NullMarked;
