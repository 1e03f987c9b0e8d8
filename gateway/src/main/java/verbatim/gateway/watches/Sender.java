package verbatim.gateway.watches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends a message by Standard Webhooks: signed, to an address that was checked, following no redirect. */
@ApplicationScoped
class Sender {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final HttpClient http;
    private final Destinations destinations;
    private final Messages messages;
    private final ObjectMapper json;
    private final long timeoutMillis;

    Sender(Vertx vertx, Destinations destinations, Messages messages, ObjectMapper json, WatchesConfig config) {
        this.timeoutMillis = config.timeout().toMillis();
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int) timeoutMillis));
        this.destinations = destinations;
        this.messages = messages;
        this.json = json;
    }

    /**
     * What came of one try.
     *
     * @param status of the answer, absent where there was none
     * @param problem why it was not accepted
     */
    record Outcome(@Nullable Integer status, @Nullable String problem) {
        boolean isAccepted() {
            return problem == null;
        }
    }

    /** Tries once; blocks until there is an answer or the time is over. */
    Outcome send(Outbox.Waiting waiting) {
        List<Message> message = messages.of(List.of(waiting.told()));
        if (message.isEmpty()) {
            return new Outcome(null, null); // forgotten this moment: there is nothing to tell
        }
        try {
            URI uri = NewWatch.uri(waiting.url());
            return answered(post(uri, destinations.of(uri), waiting, json.writeValueAsString(message.getFirst())));
        } catch (Destinations.Refused e) {
            return new Outcome(null, e.getMessage());
        } catch (TimeoutException e) {
            return new Outcome(null, "no answer in time");
        } catch (ExecutionException e) {
            return new Outcome(null, "no answer");
        } catch (JsonProcessingException | WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("a message cannot be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "the gateway stops");
        }
    }

    private static Outcome answered(int status) {
        return status >= OK && status < REDIRECT
                ? new Outcome(status, null)
                : new Outcome(status, "the receiver answered " + status);
    }

    /** @return the status of the answer, whose body is not read */
    private int post(URI uri, InetAddress address, Outbox.Waiting waiting, String body)
            throws InterruptedException, ExecutionException, TimeoutException, WebhookSigningException,
                    EmptyWebhookSecretException {
        boolean isTls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : isTls ? 443 : 80;
        long now = Instant.now().getEpochSecond();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isTls)
                .setURI(path(uri))
                .setTimeout(timeoutMillis)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Verbatim")
                .putHeader(Webhook.UNBRANDED_MSG_ID_KEY, waiting.id().toString())
                .putHeader(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now))
                .putHeader(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures(waiting, now, body));
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).map(response -> {
                    int status = response.statusCode();
                    close(request);
                    return status;
                }))
                .toCompletionStage()
                .toCompletableFuture()
                .get(2 * timeoutMillis, TimeUnit.MILLISECONDS);
    }

    /** One for each secret that is valid, by spaces: a receiver takes the message if it can check any of them. */
    private static String signatures(Outbox.Waiting waiting, long now, String body)
            throws WebhookSigningException, EmptyWebhookSecretException {
        List<String> signatures = new ArrayList<>();
        for (String secret : waiting.secrets()) {
            signatures.add(new Webhook(secret).sign(waiting.id().toString(), now, body));
        }
        return String.join(" ", signatures);
    }

    private static void close(HttpClientRequest request) {
        request.connection().close();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
