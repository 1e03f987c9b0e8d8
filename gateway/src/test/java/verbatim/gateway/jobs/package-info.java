@NullMarked
package verbatim.gateway.jobs;

import org.jspecify.annotations.NullMarked;
