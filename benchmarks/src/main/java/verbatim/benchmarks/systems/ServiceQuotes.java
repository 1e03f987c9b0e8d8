package verbatim.benchmarks.systems;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import verbatim.benchmarks.gold.GoldArticle;

/** A quote-service that runs somewhere, over HTTP. It is sent the text alone. */
public final class ServiceQuotes implements QuoteSystem {

    private final URI service;
    private final HttpJson http;
    private final int threads;

    public ServiceQuotes(URI service, int threads) {
        this.service = service;
        this.http = new HttpJson(service, "/v1/quotes");
        this.threads = threads;
    }

    @Override
    public String name() {
        return "Verbatim at " + service;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Prediction read(GoldArticle article) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("text", article.text().toString())
                .put("offsetUnit", "codepoint");
        try {
            return Answers.read(http.post(body));
        } catch (IOException failed) {
            System.err.println("No answer for " + article.id() + ": " + failed.getMessage());
            return Prediction.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Prediction.FAILED;
        }
    }
}
