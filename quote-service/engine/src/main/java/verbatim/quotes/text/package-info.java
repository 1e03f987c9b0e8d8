/** Source text: offsets, paragraphs, update blocks, and the scanner that pairs quotation marks. */
@NullMarked
package verbatim.quotes.text;

import org.jspecify.annotations.NullMarked;
