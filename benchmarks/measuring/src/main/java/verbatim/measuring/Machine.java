package verbatim.measuring;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a run was made on. */
public final class Machine {

    private Machine() {}

    /** Processor, cores, memory and Java in one line. */
    public static String describe() {
        return "%s, %d cores for this program, %s, Java %s"
                .formatted(
                        field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        Runtime.version());
    }

    private static String memory() {
        String kilobytes = field("/proc/meminfo", "MemTotal", "").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "memory unknown" : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
    }

    /** The load of the last minute where the system tells it: above zero before a run, others were working too. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String field(String file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unknown) {
            return otherwise;
        }
    }
}
