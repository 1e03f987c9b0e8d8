/** Tables for the terminal and pages in Markdown. */
@NullMarked
package verbatim.benchmarks.report;

import org.jspecify.annotations.NullMarked;
