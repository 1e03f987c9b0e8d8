import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to the gateway on this machine. */
final class Gateway {
    /** How an analysis is wanted. */
    enum Form {
        TABLE("text/plain"),
        JSON("application/json");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** Above the gateway's own budget for its largest text (15 s + 90 s), so that its answer arrives. */
    private static final Duration ANALYSIS_TIMEOUT = Duration.ofMinutes(3);

    private static final Pattern TITLE = Pattern.compile("\"title\"\\s*:\\s*\"([^\"\\\\]*)\"");
    private static final Pattern DETAIL = Pattern.compile("\"detail\"\\s*:\\s*\"([^\"\\\\]*)\"");
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE_TIMEOUT)
            .build();
    private final String address;

    Gateway(int port) {
        this.address = "http://localhost:" + port;
    }

    String page() {
        return address + "/";
    }

    /** Whether a Verbatim gateway that is ready for work answers there. */
    boolean isVerbatim() {
        try {
            HttpResponse<String> ready = get("/q/health/ready");
            return ready.statusCode() == 200 && get("/q/openapi").body().contains("/v1/analyses");
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /**
     * Analyses one article and stores nothing.
     *
     * @throws Failure with what the gateway said, if it did not answer with an analysis
     */
    String analyse(String text, Form form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/analyses"))
                .timeout(ANALYSIS_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", form.mediaType + ", application/problem+json;q=0.5")
                .POST(BodyPublishers.ofString("{\"text\":" + quoted(text) + "}", StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() != 200) {
                throw Failure.of("the gateway answered " + response.statusCode() + ": " + inWords(response.body()));
            }
            return response.body().stripTrailing();
        } catch (IOException broken) {
            throw Failure.of("the gateway at " + address + " did not answer (" + broken + ")");
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PROBE_TIMEOUT)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** A problem (RFC 9457) as a line, {@code title: detail}; what is no problem stays as it is. */
    private static String inWords(String body) {
        Matcher title = TITLE.matcher(body);
        Matcher detail = DETAIL.matcher(body);
        if (!title.find()) {
            return body.strip();
        }
        return detail.find() ? title.group(1) + ": " + detail.group(1) : title.group(1);
    }

    /** A JSON string literal (RFC 8259, section 7). */
    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 16).append('"');
        for (char unit : text.toCharArray()) {
            switch (unit) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                default -> {
                    // Lone surrogates too: UTF-8 cannot carry them.
                    if (unit < 0x20 || Character.isSurrogate(unit)) {
                        literal.append("\\u%04x".formatted((int) unit));
                    } else {
                        literal.append(unit);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
