import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the environment decides; the only reader of environment variables.
 *
 * @param root the checkout
 * @param home data and logs
 * @param database the user's own PostgreSQL, absent for the embedded one
 */
record Settings(Path root, Path home, int gatewayPort, int quotePort, int sentimentPort, Optional<Database> database) {

    /** A PostgreSQL that somebody else runs. */
    record Database(String url, Optional<String> user, Optional<String> password) {}

    static Settings read() {
        Path root = Path.of(System.getProperty("verbatim.root")).toAbsolutePath();
        Path home = variable("VERBATIM_HOME").map(Path::of).orElse(root.resolve(".verbatim"));
        Settings settings = new Settings(
                root,
                home.toAbsolutePath(),
                port("VERBATIM_GATEWAY_PORT", 8080),
                port("VERBATIM_QUOTE_PORT", 8081),
                port("VERBATIM_SENTIMENT_PORT", 8082),
                databaseOfUser());
        if (List.of(settings.gatewayPort, settings.quotePort, settings.sentimentPort).stream()
                        .distinct()
                        .count()
                < 3) {
            throw Failure.usage("The three services need three different ports; VERBATIM_GATEWAY_PORT, "
                    + "VERBATIM_QUOTE_PORT and VERBATIM_SENTIMENT_PORT give two of them the same.");
        }
        return settings;
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** Where the embedded PostgreSQL keeps its data. */
    Path databaseFolder() {
        return home.resolve("postgres");
    }

    /** More JVM options for one service: {@code VERBATIM_QUOTE_JAVA_OPTIONS} for {@code QUOTE}. */
    static List<String> javaOptions(String service) {
        return variable("VERBATIM_" + service + "_JAVA_OPTIONS").stream()
                .flatMap(options -> List.of(options.strip().split("\\s+")).stream())
                .toList();
    }

    private static Optional<Database> databaseOfUser() {
        Optional<String> user = variable("VERBATIM_DATABASE_USER");
        Optional<String> password = variable("VERBATIM_DATABASE_PASSWORD");
        Optional<String> url = variable("VERBATIM_DATABASE_URL");
        if (url.isEmpty() && (user.isPresent() || password.isPresent())) {
            throw Failure.usage("VERBATIM_DATABASE_USER and VERBATIM_DATABASE_PASSWORD need VERBATIM_DATABASE_URL.");
        }
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw Failure.usage("VERBATIM_DATABASE_URL must start with jdbc:postgresql: "
                    + "(for example jdbc:postgresql://localhost:5432/verbatim).");
        }
        return url.map(address -> new Database(address, user, password));
    }

    private static int port(String name, int otherwise) {
        Optional<String> value = variable(name);
        try {
            int port = value.map(Integer::parseInt).orElse(otherwise);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of range is
        }
        throw Failure.usage(name + " must be a port, 1 to 65535, and is \"" + value.orElse("") + "\".");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
