import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three services as child processes. Whoever holds this object is the only one to run them from its data folder: a
 * file lock, which the system releases even after kill -9, sees to it.
 */
final class Services implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration POLL_EVERY = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Progress progress;
    private final FileLock lock;
    private final Map<Service, Process> running = new LinkedHashMap<>();
    private final Thread stopAtExit = new Thread(this::stop, "stop-services");
    private volatile boolean stopping;

    private Services(Settings settings, Progress progress, FileLock lock) {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
    }

    /**
     * Takes the data folder and looks whether the ports are free, ending what an earlier start that was killed left.
     *
     * @throws Failure if another start holds the folder, or a program a port
     */
    static Services claim(Settings settings, Progress progress) {
        try {
            Files.createDirectories(settings.logs());
            FileChannel channel = FileChannel.open(
                    settings.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw Failure.of("Another ./run is using " + settings.home()
                        + ": stop it first, or name another folder in VERBATIM_HOME and other ports.");
            }
            Services services = new Services(settings, progress, lock);
            Leftovers.in(settings).end(progress);
            services.requireFreePorts();
            return services;
        } catch (IOException unusable) {
            throw Failure.of(settings.home() + " cannot be used for data and logs (" + unusable + ")");
        }
    }

    private void requireFreePorts() {
        for (Service service : Service.all(settings)) {
            if (!Ports.isFree(service.port())) {
                String holder =
                        Ports.holder(service.port()).map(Ports::describe).orElse("another program");
                throw Failure.of("Port " + service.port() + ", which " + service.name() + " needs, is taken by "
                        + holder + ": stop that, or set VERBATIM_" + service.key() + "_PORT to a free port.");
            }
        }
    }

    /**
     * Starts them and waits until all are ready.
     *
     * @throws Failure if one ends, or is not ready in {@link #START_TIMEOUT}
     */
    void start() {
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        for (Service service : Service.all(settings)) {
            launch(service);
        }
        Leftovers.in(settings).note(running.values());
        awaitReady();
    }

    private synchronized void launch(Service service) {
        if (stopping) {
            return;
        }
        Path log = settings.logs().resolve(service.name() + ".log");
        try {
            if (Files.exists(log)) {
                Path previous = settings.logs().resolve(service.name() + ".previous.log");
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(service.command(settings))
                    .directory(settings.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(service.environment(settings));
            Process process = builder.start();
            process.getOutputStream().close();
            running.put(service, process);
        } catch (IOException broken) {
            throw Failure.of(service.name() + " could not be started (" + broken.getMessage() + ")");
        }
    }

    private void awaitReady() {
        long start = System.nanoTime();
        List<Service> waiting = new ArrayList<>(running.keySet());
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!waiting.isEmpty()) {
                waiting.stream()
                        .filter(service -> !running.get(service).isAlive())
                        .findFirst()
                        .ifPresent(this::failDead);
                long seconds = (System.nanoTime() - start) / 1_000_000_000;
                if (seconds > START_TIMEOUT.toSeconds()) {
                    Service slow = waiting.getFirst();
                    throw Failure.of(slow.name() + " is not ready after " + seconds + " s; its log: " + log(slow));
                }
                waiting.removeIf(service -> isReady(client, service));
                progress.update("Starting", state(waiting));
                Thread.sleep(POLL_EVERY);
            }
            progress.done("All three services are ready after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.of("The start was interrupted.");
        }
    }

    private String state(List<Service> waiting) {
        return running.keySet().stream()
                .map(service -> service.name() + (waiting.contains(service) ? " …" : " ready"))
                .collect(Collectors.joining(", "));
    }

    private static boolean isReady(HttpClient client, Service service) {
        URI ready = URI.create("http://127.0.0.1:" + service.port() + "/q/health/ready");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until one of them ends by itself.
     *
     * @throws Failure that names it, unless they are being stopped
     */
    void awaitDeath() {
        CompletableFuture.anyOf(running.values().stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                .join();
        running.keySet().stream()
                .filter(service -> !running.get(service).isAlive())
                .findFirst()
                .ifPresent(this::failDead);
    }

    private void failDead(Service service) {
        int status = running.get(service).exitValue();
        pauseForShutdown();
        throw Failure.of(service.name() + " ended by itself (exit status " + status + "); its log: " + log(service)
                + lastWords(log(service)));
    }

    /** What a service that could not start wrote for people, after its structured lines; empty if nothing. */
    private static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(
                            line -> !line.isBlank() && !line.startsWith("{") && !Character.isWhitespace(line.charAt(0)))
                    .reduce((earlier, later) -> later)
                    .map(line -> "\n" + line)
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    /** Ctrl-C reaches the services too, maybe before it reaches this program: then nothing died by itself. */
    private void pauseForShutdown() {
        try {
            Thread.sleep(500);
            if (stopping) {
                Thread.sleep(GRACE.multipliedBy(3)); // the shutdown ends this program meanwhile
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log(Service service) {
        return settings.logs().resolve(service.name() + ".log");
    }

    @Override
    public void close() {
        stop();
        try {
            lock.channel().close();
        } catch (IOException alreadyClosed) {
            // the system releases the lock when this program ends
        }
    }

    /** Stops the gateway before those it asks, and what a service started with it. */
    private synchronized void stop() {
        if (stopping || running.isEmpty()) {
            return;
        }
        stopping = true;
        progress.done("Stopping");
        List<ProcessHandle> children =
                running.values().stream().flatMap(Process::descendants).toList();
        running.values().stream().toList().reversed().forEach(process -> end(process.toHandle()));
        children.forEach(Services::end);
        Leftovers.in(settings).end(progress);
    }

    /** Asks a process to end and, if it does not within {@link #GRACE}, ends it. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception late) {
            process.destroyForcibly();
        }
    }
}
