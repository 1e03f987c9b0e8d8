/** What every measurement prints: tables, figures, and the machine that it was made on. */
@NullMarked
package verbatim.measuring;

import org.jspecify.annotations.NullMarked;
