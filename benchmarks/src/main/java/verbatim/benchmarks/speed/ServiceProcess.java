package verbatim.benchmarks.speed;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A packaged service as a process of its own on a free port of the loopback interface. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    /** JVM options for their memory, as {@code ./run} has them. */
    public static final List<String> QUOTES = List.of("-Xms256m", "-Xmx1500m");

    public static final List<String> TONES = List.of("-Xms64m", "-Xmx384m");
    public static final List<String> GATEWAY = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC");

    private final Process process;
    private final URI address;
    private final double startSeconds;

    private ServiceProcess(Process process, URI address, double startSeconds) {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /** Starts quote-service with the JVM options of {@code ./run} and waits until it is ready. */
    public static ServiceProcess start(Path repository) throws IOException, InterruptedException {
        return start(repository, "quote-service/server", QUOTES, Map.of());
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param module its folder
     * @param memory JVM options for its memory
     * @param environment its settings
     * @throws IOException if it is not packaged, ends or is not ready in three minutes; its log is told
     */
    public static ServiceProcess start(
            Path repository, String module, List<String> memory, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(repository, module, memory, environment, List.of());
    }

    /** @param prefix a command that runs the one that follows it */
    static ServiceProcess start(
            Path repository, String module, List<String> memory, Map<String, String> environment, List<String> prefix)
            throws IOException, InterruptedException {
        Path target = repository.resolve(module).resolve("target");
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(module + " is not packaged: " + jar + " is missing");
        }
        int port = freePort();
        File log = target.resolve("benchmarks-" + port + ".log").toFile();
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8", "-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        long start = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // Ctrl-C must not leave it behind
        URI address = URI.create("http://127.0.0.1:" + port);
        try {
            awaitReady(process, address, log);
        } catch (IOException | InterruptedException failed) {
            process.destroy();
            throw failed;
        }
        return new ServiceProcess(process, address, (System.nanoTime() - start) / 1e9);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process, URI address, File log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        HttpRequest ready = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // nothing listens there so far
                }
                Thread.sleep(50);
            }
        }
        throw new IOException("the service did not become ready; its log: " + log);
    }

    public URI address() {
        return address;
    }

    /** From the start of the process to the first time that it called itself ready. */
    public double startSeconds() {
        return startSeconds;
    }

    /** Most memory that it held so far, in bytes; NaN where the system does not tell. */
    public double peakMemory() {
        return peakMemory(process.pid());
    }

    /** Most resident memory that a process held, in bytes; NaN where the system does not tell. */
    public static double peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }

    /** Asks the process to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
