package verbatim.serving.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small resource to hold to a small file. */
@Path("/v1/echoes")
@Produces("application/json")
public class EchoResource {

    public record Echo(
            String text,
            Tone tone,
            @Nullable BigDecimal volume,
            @Nullable List<Echo> echoes) {}

    public enum Tone {
        @JsonProperty("loud")
        LOUD,
        @JsonProperty("very-soft")
        VERY_SOFT
    }

    @POST
    @Consumes("application/json")
    public Echo json(Echo call, @HeaderParam("X-Shout") @Nullable String shout) {
        return call;
    }

    @POST
    @Consumes("text/plain")
    public Echo text(byte[] call) {
        return new Echo("", Tone.LOUD, null, null);
    }
}
