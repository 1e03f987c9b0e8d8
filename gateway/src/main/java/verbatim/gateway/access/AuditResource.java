package verbatim.gateway.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;

/** {@code /v1/audit}: who changed what. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Blocking
public class AuditResource {

    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    /** Changes and attempts at them, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("keyId") @Nullable String keyId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("keyId", "limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        UUID key = keyId == null
                ? null
                : Ids.parse(keyId).orElseThrow(() -> QueryParameters.invalid("keyId", "Expected a UUID."));
        String query = "/v1/audit " + key;
        return new Listing<>((after, count) -> audit.page(key, after, count), AuditEntry::id, Page::new)
                .page(uri, cursor, query, size);
    }

    /**
     * A page of changes.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(List<AuditEntry> entries, @Nullable String next) {}
}
