package verbatim.gateway.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param rows in the order of the listing
 * @param next cursor of the page after it, absent on the last
 */
public record Paged<T>(List<T> rows, @Nullable String next) {

    /**
     * Cuts a page out of what was found.
     *
     * @param found one row more than a page holds where there are more
     * @param size rows of a page, 1 or more
     * @param query what the cursor belongs to, see {@link Cursors#encode}
     * @param key a row's sort key
     */
    public static <T> Paged<T> of(List<T> found, int size, String query, Function<T, List<String>> key) {
        List<T> rows = found.subList(0, Math.min(size, found.size()));
        return new Paged<>(rows, found.size() <= size ? null : Cursors.encode(query, key.apply(rows.getLast())));
    }

    /** The same for a listing that is sorted by id. */
    public static <T> Paged<T> byId(List<T> found, int size, String query, Function<T, Object> id) {
        return of(found, size, query, row -> List.of(id.apply(row).toString()));
    }
}
