package verbatim.gateway.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a neighbour leaves out of its answer is empty here, never null. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
