package verbatim.benchmarks.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads from the log of PostgreSQL how statements were executed, as auto_explain writes it. */
final class Plans {

    private static final String QUERY = "Query Text:";

    private Plans() {}

    /** The plans logged behind a place in the file of statements that read quotes, without their text. */
    static List<String> after(Path log, long place) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        String written = new String(bytes, (int) place, (int) (bytes.length - place), StandardCharsets.UTF_8);
        List<String> plans = new ArrayList<>();
        for (String entry : written.split("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )")) {
            int query = entry.indexOf(QUERY);
            if (query < 0 || !entry.contains("quote q")) {
                continue;
            }
            int plan = beginOfPlan(entry, query);
            if (plan >= 0) {
                plans.add(entry.substring(plan).stripIndent().stripTrailing());
            }
        }
        return plans;
    }

    /** The first line that tells a cost. */
    private static int beginOfPlan(String entry, int from) {
        int cost = entry.indexOf("  (cost=", from);
        return cost < 0 ? -1 : entry.lastIndexOf('\n', cost) + 1;
    }
}
