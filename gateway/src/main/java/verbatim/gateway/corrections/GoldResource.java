package verbatim.gateway.corrections;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.QueryParameters;
import verbatim.serving.BodyLimits;

/** What people corrected, as data to measure engines by. */
@Path("/v1/corrections")
@Blocking
public class GoldResource {

    private static final int AT_ONCE = 100;

    private final GoldReader gold;
    private final ObjectMapper json;

    GoldResource(GoldReader gold, ObjectMapper json) {
        this.gold = gold;
        this.json = json;
    }

    /** All corrected quotes with their articles, as data to measure engines by. */
    @GET
    @Path("/gold")
    @Produces(BodyLimits.NDJSON)
    public StreamingOutput export(@Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return this::write;
    }

    private void write(OutputStream out) throws IOException {
        List<GoldQuote> some;
        @Nullable UUID last = null;
        do {
            some = gold.page(last, AT_ONCE);
            for (GoldQuote each : some) {
                out.write(json.writeValueAsBytes(each));
                out.write('\n');
                last = each.quoteId();
            }
        } while (some.size() == AT_ONCE);
    }
}
