package verbatim.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what watches send; a message without a signature is refused. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> types = new CopyOnWriteArrayList<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
            boolean isSigned = signature != null && signature.startsWith("v1,");
            if (isSigned) {
                types.add(JSON.readTree(exchange.getRequestBody()).path("type").asText());
            }
            exchange.sendResponseHeaders(isSigned ? 204 : 401, -1);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Of the messages, in the order in which they came. */
    List<String> types() {
        return types;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
