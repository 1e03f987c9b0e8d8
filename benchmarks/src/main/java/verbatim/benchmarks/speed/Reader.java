package verbatim.benchmarks.speed;

import java.io.IOException;

/** Something that reads an article completely and whose time is taken. */
@FunctionalInterface
public interface Reader {

    /**
     * Reads an article.
     *
     * @throws IOException if it was not read
     */
    void read(String article) throws IOException, InterruptedException;
}
