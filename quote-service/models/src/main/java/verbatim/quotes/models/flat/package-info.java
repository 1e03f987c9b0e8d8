/** The form in which models are packed: arrays as they stand in memory, with a checksum each. */
@NullMarked
package verbatim.quotes.models.flat;

import org.jspecify.annotations.NullMarked;
