package verbatim.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of results in Markdown. Every command rewrites its own sections, which stand between comments, and leaves what
 * others or people wrote.
 */
public final class Page {

    private final Path file;

    public Page(Path file) {
        this.file = file;
    }

    /**
     * Replaces a section, or adds it at the end.
     *
     * @param key names the section in the comments around it
     * @param markdown its content, heading included
     */
    public void write(String key, String markdown) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "# Results\n";
        String section = begin(key) + "\n" + markdown.strip() + "\n" + end(key);
        Matcher old = Pattern.compile(Pattern.quote(begin(key)) + ".*?" + Pattern.quote(end(key)), Pattern.DOTALL)
                .matcher(page);
        String changed = old.find()
                ? old.replaceFirst(Matcher.quoteReplacement(section))
                : page.stripTrailing() + "\n\n" + section + "\n";
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, changed);
    }

    private static String begin(String key) {
        return "<!-- begin " + key + " -->";
    }

    private static String end(String key) {
        return "<!-- end " + key + " -->";
    }
}
