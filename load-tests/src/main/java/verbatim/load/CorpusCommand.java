package verbatim.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the articles of the load tests. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes articles as NDJSON, as POST /v1/batches and /v1/analyses take them.")
final class CorpusCommand implements Callable<Integer> {

    @Mixin
    CorpusOptions options = new CorpusOptions();

    @Option(names = "--count", paramLabel = "N", description = "Articles (${DEFAULT-VALUE}).", defaultValue = "1000")
    int count;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output without it.")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            OutputStream stream = new BufferedOutputStream(System.out);
            options.corpus().write(count, stream);
            stream.flush();
        } else {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
                options.corpus().write(count, stream);
            }
        }
        return 0;
    }
}
