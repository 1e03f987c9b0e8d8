package verbatim.gateway.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * Opaque cursors: the sort key of a page's last row, tied to the query that made them. Rows that come or go elsewhere
 * shift nothing.
 */
public final class Cursors {

    private static final String SEPARATOR = "\n";
    private static final int QUERY_HASH = 16;

    private Cursors() {}

    /**
     * Makes the cursor of a page's last row.
     *
     * @param query what the cursor belongs to: equal for all pages of one query, different for others
     * @param key the row's sort key, no part of it with a line break
     */
    public static String encode(String query, List<String> key) {
        List<String> parts = new ArrayList<>(key);
        parts.addFirst(hash(query));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key of a cursor, at least one part.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-cursor} if it is none or of another query
     */
    public static List<String> decode(String cursor, String query) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        if (parts.size() < 2 || !parts.getFirst().equals(hash(query))) {
            throw invalid();
        }
        return parts.subList(1, parts.size());
    }

    /**
     * The id that is a cursor's whole sort key, absent for the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-cursor}
     */
    public static @Nullable UUID idAfter(@Nullable String cursor, String query) {
        return cursor == null
                ? null
                : Ids.parse(decode(cursor, query).getFirst()).orElseThrow(Cursors::invalid);
    }

    /** The problem of a cursor that is none. */
    public static RuntimeException invalid() {
        return Problem.atField(
                GatewayProblem.INVALID_CURSOR,
                "cursor",
                "Use the cursor of an answer with the same filters, or none for the first page.");
    }

    /** Adds the address of the next page, relative, so that it holds behind any proxy. */
    public static Response.ResponseBuilder link(Response.ResponseBuilder response, UriInfo uri, @Nullable String next) {
        if (next == null) {
            return response;
        }
        UriBuilder address = UriBuilder.fromUri(uri.getRequestUri()).replaceQueryParam("cursor", next);
        return response.header("Link", "<" + path(address) + ">; rel=\"next\"");
    }

    private static String path(UriBuilder address) {
        var uri = address.build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String hash(String query) {
        return SubmittedText.sha256(query).substring(0, QUERY_HASH);
    }
}
