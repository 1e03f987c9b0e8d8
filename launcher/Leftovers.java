import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes that were started from one data folder, noted in it, so that the next start can end what a killed one
 * left running. Only for the holder of the folder's lock.
 */
record Leftovers(Path notes, Path database) {

    /** Process numbers are used again; a process that began at another time is not the one that was noted. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    static Leftovers in(Settings settings) {
        return new Leftovers(settings.home().resolve("processes"), settings.databaseFolder());
    }

    /** Notes the number and the start, in seconds since 1970, of each process. */
    void note(Collection<Process> processes) {
        List<String> lines = processes.stream()
                .map(process -> process.pid() + " " + start(process.toHandle()).getEpochSecond())
                .toList();
        try {
            Files.write(notes, lines);
        } catch (IOException unwritable) {
            throw Failure.of(notes + " cannot be written (" + unwritable + ")");
        }
    }

    /** Ends what still runs, the database after the services that use it; says so if there was anything. */
    void end(Progress progress) {
        List<ProcessHandle> alive =
                lines(notes).flatMap(line -> noted(line).stream()).toList();
        if (!alive.isEmpty()) {
            progress.done("Ending " + alive.size() + " services that an earlier start left running");
            alive.reversed().forEach(Services::end);
        }
        postmaster().ifPresent(Services::end);
        try {
            Files.deleteIfExists(notes);
        } catch (IOException undeletable) {
            throw Failure.of(notes + " cannot be deleted (" + undeletable + ")");
        }
    }

    private static Optional<ProcessHandle> noted(String line) {
        String[] fields = line.split(" ");
        Instant noted = Instant.ofEpochSecond(Long.parseLong(fields[1]));
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(process -> Duration.between(noted, start(process)).abs().compareTo(SAME_START) < 0);
    }

    /** The embedded PostgreSQL detaches from the gateway; it notes itself in the first line of postmaster.pid. */
    private Optional<ProcessHandle> postmaster() {
        return lines(database.resolve("postmaster.pid"))
                .findFirst()
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }
}
