import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Packages the services whose sources, or packages, are not those of their last build. */
final class Build {
    /**
     * Not -B: only in its interactive mode does Maven say how far a download is. It asks nothing, as {@code package} has
     * no question and standard input is empty. The checks of style belong to ./verify.
     */
    private static final List<String> OPTIONS =
            List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "-Dstyle.color=never");

    private static final Pattern MODULE =
            Pattern.compile("\\[INFO] Building (?:Verbatim :: )?(.+?) \\S+\\s+\\[(\\d+)/(\\d+)]");
    private static final Pattern DOWNLOADING = Pattern.compile("Downloading from \\S+: \\S*/(\\S+)");
    private static final Pattern DOWNLOADED = Pattern.compile("Downloaded from \\S+: \\S*/(\\S+) .*");
    private static final Pattern TRANSFER = Pattern.compile("Progress \\(\\d+\\): (.*)");
    private static final int LINES_OF_A_FAILURE = 12;

    private final Settings settings;
    private final Progress progress;
    private final List<String> errors = new ArrayList<>();
    private final List<String> underWay = new ArrayList<>();
    private String module = "";
    private int fetched;

    Build(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void buildWhatChanged() {
        List<Service> stale = Service.all(settings).stream()
                .filter(service -> !isCurrent(service))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        List<String> names = stale.stream().map(Service::name).toList();
        progress.update("Building " + String.join(", ", names), "");
        long start = System.nanoTime();
        for (Service service : stale) {
            delete(stamp(service)); // a build that is cut off must not pass for the one before it
        }
        List<String> inputs = stale.stream().map(this::inputs).toList();
        runMaven(stale.stream().map(Service::module).toList());
        for (int i = 0; i < stale.size(); i++) {
            write(stamp(stale.get(i)), inputs.get(i) + " " + outputs(stale.get(i)));
        }
        progress.done(
                "Built " + String.join(", ", names) + " in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }

    private boolean isCurrent(Service service) {
        Path stamp = stamp(service);
        return Files.exists(stamp) && read(stamp).equals(inputs(service) + " " + outputs(service));
    }

    private Path stamp(Service service) {
        return service.target(settings.root()).resolve("run.fingerprint");
    }

    private String inputs(Service service) {
        Fingerprint fingerprint = new Fingerprint(settings.root())
                .text(System.getProperty("java.vendor.version", "") + Runtime.version());
        service.inputs().forEach(fingerprint::contents);
        return fingerprint.value();
    }

    private String outputs(Service service) {
        Fingerprint fingerprint = new Fingerprint(service.application(settings.root()));
        return fingerprint
                .contents("quarkus-run.jar")
                .contents("app")
                .contents("quarkus")
                .sizes("lib")
                .value();
    }

    private void runMaven(List<String> modules) {
        List<String> command = new ArrayList<>(List.of(maven(), "package", "-pl", String.join(",", modules), "-am"));
        command.addAll(OPTIONS);
        Path log = settings.logs().resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try (Writer copy = Files.newBufferedWriter(log)) {
            Process maven = builder.start();
            Thread endWithUs = new Thread(maven::destroy);
            Runtime.getRuntime().addShutdownHook(endWithUs);
            try (Reader out =
                    new BufferedReader(new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8))) {
                follow(out, copy);
            }
            if (maven.waitFor() != 0) {
                throw Failure.of("The build failed; all it said is in " + log + ", its errors first:\n"
                        + String.join("\n", errors.subList(0, Math.min(errors.size(), LINES_OF_A_FAILURE))));
            }
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        } catch (IOException broken) {
            throw Failure.of("The build could not run (" + broken.getMessage() + "); see " + log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.of("The build was interrupted.");
        }
    }

    private static String maven() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, "mvn"))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElseThrow(() -> Failure.of("Verbatim builds with Maven 3.8.7 or newer and found no mvn on the PATH: "
                        + "install it, for example with your system's package manager."));
    }

    /** Reads Maven's output; a carriage return ends a state of a download, a line feed everything else. */
    private void follow(Reader out, Writer log) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = out.read(); unit >= 0; unit = out.read()) {
            if (unit != '\n' && unit != '\r') {
                line.append((char) unit);
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (unit == '\n' && !text.startsWith("Progress (")) {
                log.write(text + "\n");
            }
            show(text);
        }
    }

    private void show(String line) {
        Matcher matcher;
        if ((matcher = MODULE.matcher(line)).lookingAt()) {
            module = "Building " + matcher.group(1) + " (" + matcher.group(2) + " of " + matcher.group(3) + ")";
            progress.update(module, "");
        } else if ((matcher = DOWNLOADING.matcher(line)).lookingAt()) {
            underWay.add(matcher.group(1));
        } else if ((matcher = DOWNLOADED.matcher(line)).lookingAt()) {
            underWay.remove(matcher.group(1));
            fetched++;
        } else if ((matcher = TRANSFER.matcher(line)).lookingAt() && !underWay.isEmpty()) {
            String file = underWay.getFirst() + " " + matcher.group(1).strip();
            progress.update(module.isEmpty() ? "Fetching" : module, fetched + " files fetched, now " + file);
        } else if (line.startsWith("[ERROR]")) {
            errors.add(line.substring("[ERROR]".length()).strip());
        } else if (line.startsWith("[INFO] ---") && !module.isEmpty()) {
            progress.update(module, ""); // a download before it has ended
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
