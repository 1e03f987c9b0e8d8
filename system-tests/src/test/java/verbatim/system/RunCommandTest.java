package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} says before it builds or starts anything. */
class RunCommandTest {

    @TempDir
    private Path folder;

    private record Outcome(int status, List<String> lines) {}

    @Test
    void helpNamesTheCommands() throws Exception {
        Outcome outcome = run(Map.of(), "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines()).anyMatch(line -> line.contains("./run analyse [--json] FILE..."));
    }

    @Test
    void anUnknownCommandIsOneLine() throws Exception {
        assertOneLine(run(Map.of(), "analize"), 2, "analize");
    }

    @Test
    void aMissingFileIsOneLineBeforeAnythingStarts() throws Exception {
        assertOneLine(run(Map.of(), "analyse", "no such file.txt"), 2, "no such file.txt");
    }

    @Test
    void aFileInAnotherEncodingIsOneLine() throws Exception {
        Path file = Files.write(folder.resolve("Müller.txt"), "Müller".getBytes(StandardCharsets.ISO_8859_1));

        assertOneLine(run(Map.of("LC_ALL", "C"), "analyse", file.toString()), 2, "is not UTF-8 text");
    }

    @Test
    void aPortThatIsNoNumberIsOneLine() throws Exception {
        assertOneLine(run(Map.of("VERBATIM_QUOTE_PORT", "http"), "serve"), 2, "VERBATIM_QUOTE_PORT");
    }

    @Test
    void aTakenPortIsOneLineThatNamesItsHolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Outcome outcome = run(Map.of("VERBATIM_QUOTE_PORT", port, "VERBATIM_HOME", folder.toString()), "serve");

            assertOneLine(outcome, 1, "Port " + port);
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                String holder = "process " + ProcessHandle.current().pid() + " ";
                assertThat(outcome.lines().getFirst()).contains(holder);
            }
        }
    }

    @Test
    void withoutAJdk25OneLineSaysWhatToInstall() throws Exception {
        Outcome outcome = run(Map.of("JAVA_HOME", jdk("17.0.15"), "PATH", pathWithoutJava()), "--help");

        assertOneLine(outcome, 1, "needs a JDK 25");
    }

    @Test
    void aJdkOfAnotherVersionIsPassedOverForAJdk25() throws Exception {
        Path jdks = Path.of(System.getProperty("java.home"), "..").normalize();

        Outcome outcome = run(
                Map.of("JAVA_HOME", jdk("17.0.15"), "PATH", pathWithoutJava(), "VERBATIM_JDK_DIRS", jdks.toString()),
                "--help");

        assertThat(outcome.status()).isZero();
    }

    private static void assertOneLine(Outcome outcome, int status, String part) {
        assertThat(outcome.lines()).singleElement().asString().contains(part);
        assertThat(outcome.status()).isEqualTo(status);
    }

    /** Something that looks like a JDK of a version. */
    private String jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(compiler, "#!/bin/sh\necho javac " + version + "\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home.toString();
    }

    /** The tools that the shell scripts use, and no Java. */
    private String pathWithoutJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "grep", "readlink")) {
            Path script =
                    Files.writeString(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        return tools.toString();
    }

    private Outcome run(Map<String, String> variables, String... arguments) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("VERBATIM_JDK_DIRS", folder.resolve("nothing").toString());
        environment.putAll(variables);
        String[] command = Stream.concat(
                        Stream.of(ServiceProcess.root().resolve("run").toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Outcome(process.waitFor(), lines);
    }
}
