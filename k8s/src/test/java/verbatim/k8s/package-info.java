/** Whether the manifests of {@code k8s/} are what a cluster takes and what an operator may demand. */
@NullMarked
package verbatim.k8s;

import org.jspecify.annotations.NullMarked;
