/** The report in HTML. */
@NullMarked
package verbatim.load.report;

import org.jspecify.annotations.NullMarked;
