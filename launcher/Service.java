import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the three services: where it is built from and how it is started.
 *
 * @param name also the name of its log
 * @param key as it stands in the environment variables, {@code QUOTE} for VERBATIM_QUOTE_PORT
 * @param module the Maven module that packages it
 * @param inputs files and folders of the checkout whose content decides what its package holds
 * @param memory JVM options for its heap
 */
record Service(String name, String key, int port, String module, List<String> inputs, List<String> memory) {

    /** What every service is built from. */
    private static final List<String> SHARED = List.of("pom.xml", ".mvn", "serving/pom.xml", "serving/src/main");

    /** In the order they are started: the gateway asks the other two. */
    static List<Service> all(Settings settings) {
        return List.of(
                // Once started it holds 300 MB (resident, measured); an article at the size limit added 150 MB of heap.
                new Service(
                        "quote-service",
                        "QUOTE",
                        settings.quotePort(),
                        "quote-service/server",
                        withEngine("quote-service", "quote-service/models/pom.xml", "quote-service/models/src/main"),
                        List.of("-Xms256m", "-Xmx1500m")),
                new Service(
                        "sentiment-service",
                        "SENTIMENT",
                        settings.sentimentPort(),
                        "sentiment-service/server",
                        withEngine("sentiment-service"),
                        List.of("-Xms64m", "-Xmx384m")),
                new Service(
                        "gateway",
                        "GATEWAY",
                        settings.gatewayPort(),
                        "gateway",
                        with("gateway/pom.xml", "gateway/src/main"),
                        // The collector that Java takes in a pod of the gateway's size: it holds a fifth less.
                        List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC")));
    }

    Path target(Path root) {
        return root.resolve(module).resolve("target");
    }

    Path application(Path root) {
        return target(root).resolve("quarkus-app");
    }

    List<String> command(Settings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        // Object headers of 8 bytes instead of 12 make objects smaller.
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(Settings.javaOptions(key));
        command.addAll(List.of(
                "-jar", application(settings.root()).resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** What it reads from its environment; only the gateway needs more than its port. */
    Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                // Access is open in this set-up, so it is open to this machine alone.
                "QUARKUS_HTTP_HOST",
                "127.0.0.1"));
        if (key.equals("GATEWAY")) {
            environment.put("QUARKUS_PROFILE", "local");
            environment.put("VERBATIM_QUOTES_URL", "http://127.0.0.1:" + settings.quotePort());
            environment.put("VERBATIM_SENTIMENT_URL", "http://127.0.0.1:" + settings.sentimentPort());
            settings.database().ifPresent(database -> {
                environment.put("VERBATIM_DATABASE_URL", database.url());
                database.user().ifPresent(user -> environment.put("VERBATIM_DATABASE_USER", user));
                database.password().ifPresent(password -> environment.put("VERBATIM_DATABASE_PASSWORD", password));
            });
            environment.put("VERBATIM_DATA_DIRECTORY", settings.databaseFolder().toString());
        }
        return environment;
    }

    private static List<String> withEngine(String folder, String... others) {
        List<String> inputs = new ArrayList<>(with(
                folder + "/engine/pom.xml",
                folder + "/engine/src/main",
                folder + "/server/pom.xml",
                folder + "/server/src/main"));
        inputs.addAll(List.of(others));
        return List.copyOf(inputs);
    }

    private static List<String> with(String... own) {
        List<String> inputs = new ArrayList<>(SHARED);
        inputs.addAll(List.of(own));
        return List.copyOf(inputs);
    }
}
