/** How fast: the packaged quote-service over HTTP, beside stock CoreNLP. */
@NullMarked
package verbatim.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
