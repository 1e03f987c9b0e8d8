package verbatim.gateway.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A listing sorted by id, a page at a time.
 *
 * @param rows so many rows behind an id, or from the beginning without one
 * @param id of a row
 * @param body the answer, of a page's rows and the cursor of the page after it
 */
public record Listing<T>(Rows<T> rows, Function<T, Object> id, BiFunction<List<T>, @Nullable String, Object> body) {

    /** Reads rows of a listing. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> read(@Nullable UUID after, int count);
    }

    /**
     * Answers a page, with the address of the next one.
     *
     * @param cursor where it begins, absent for the first page
     * @param query what the cursor belongs to, see {@link Cursors#encode}
     * @param size rows of a page, 1 or more
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-cursor}
     */
    public Response page(UriInfo uri, @Nullable String cursor, String query, int size) {
        Paged<T> page = Paged.byId(rows.read(Cursors.idAfter(cursor, query), size + 1), size, query, id);
        return Cursors.link(Response.ok(body.apply(page.rows(), page.next())), uri, page.next())
                .build();
    }
}
