@NullMarked
package verbatim.sentiment.http;

import org.jspecify.annotations.NullMarked;
