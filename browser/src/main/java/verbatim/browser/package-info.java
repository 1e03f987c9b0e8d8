/** Chromium by Playwright, for the tests of the page and for its measurement. */
@NullMarked
package verbatim.browser;

import org.jspecify.annotations.NullMarked;
