@NullMarked
package verbatim.serving.testing;

import org.jspecify.annotations.NullMarked;
