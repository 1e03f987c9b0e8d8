import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on this machine's ports. */
final class Ports {
    private static final String LISTENING = "0A";

    /** Characters of a command line that one line has room for. */
    private static final int SHOWN = 120;

    private Ports() {}

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * The process that listens on a port, where the system tells: Linux lists sockets in /proc/net/tcp and
     * /proc/net/tcp6, and each process's own under /proc/PID/fd (other users' only to root).
     */
    static Optional<ProcessHandle> holder(int port) {
        String localPort = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(Ports::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field.length > 9 && field[1].endsWith(localPort) && field[3].equals(LISTENING))
                .map(field -> "socket:[" + field[9] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
                .findFirst();
    }

    /** A process in words for one line: its number and both ends of what it runs. */
    static String describe(ProcessHandle process) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("unknown program");
        if (command.length() > SHOWN) {
            command = command.substring(0, SHOWN / 3) + " … " + command.substring(command.length() - SHOWN * 2 / 3);
        }
        return "process " + process.pid() + " (" + command + ")";
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> isLinkTo(descriptor, socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }
}
