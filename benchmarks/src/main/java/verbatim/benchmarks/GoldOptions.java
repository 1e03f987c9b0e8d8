package verbatim.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.gold.GoldFile;
import verbatim.benchmarks.gold.Labels;

/** Which labelled articles are measured. */
final class GoldOptions {

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "Labelled articles as JSON lines; may be repeated. Otherwise our own, in benchmarks/gold.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Measure N articles only, spread evenly over the file: every system reads the same ones.")
    @Nullable
    Integer limit;

    /** Articles in the order of their files. */
    List<GoldArticle> read() throws IOException {
        List<GoldArticle> all = files.isEmpty()
                ? Labels.read(Repository.root().resolve("benchmarks/gold/articles"))
                : files.stream().flatMap(file -> GoldFile.read(file).stream()).toList();
        return limit == null ? all : spread(all, limit);
    }

    boolean own() {
        return files.isEmpty();
    }

    /** For headings and for the names of sections. */
    String name() {
        return own()
                ? "benchmarks/gold"
                : files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" + "));
    }

    static <T> List<T> spread(List<T> all, int limit) {
        if (limit >= all.size()) {
            return all;
        }
        return IntStream.range(0, limit)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / limit)))
                .toList();
    }
}
