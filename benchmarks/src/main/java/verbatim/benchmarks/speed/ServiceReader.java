package verbatim.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** A service that is sent an article's text. Safe for several threads. */
public final class ServiceReader implements Reader {

    private final HttpPost post;

    private ServiceReader(HttpPost post) {
        this.post = post;
    }

    /** A quote-service. */
    public static ServiceReader ofQuotes(URI service) {
        return new ServiceReader(new HttpPost(service, "/v1/quotes"));
    }

    /** A gateway, which stores what it analyses. */
    public static ServiceReader ofGateway(URI service) {
        return new ServiceReader(new HttpPost(service, "/v1/articles"));
    }

    @Override
    public void read(String article) throws IOException, InterruptedException {
        post.send(Map.of("text", article));
    }
}
