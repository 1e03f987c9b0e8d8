package verbatim.benchmarks;

import java.nio.file.Path;

/** The checkout that this program runs in. */
final class Repository {

    private Repository() {}

    /** Its root folder, as {@code benchmarks/run} tells it; else the working directory. */
    static Path root() {
        return Path.of(System.getProperty("verbatim.root", "."));
    }
}
