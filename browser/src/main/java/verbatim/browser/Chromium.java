package verbatim.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine, driven by Playwright. */
public final class Chromium {

    private static final System.Logger LOG = System.getLogger(Chromium.class.getName());
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final class Holder {
        static final Browser BROWSER = launch();
    }

    private Chromium() {}

    /**
     * One browser for all tests. Where there is none, tests that need it are skipped and say so, unless
     * {@code VERBATIM_TEST_BROWSER=required} has them fail.
     */
    public static Browser browser() {
        if (executable().isEmpty()) {
            String missing =
                    "THE PAGE IS NOT TESTED: there is no Chromium on the PATH (on Debian: apt-get install chromium)";
            if ("required".equals(System.getenv("VERBATIM_TEST_BROWSER"))) {
                throw new AssertionError(missing);
            }
            LOG.log(System.Logger.Level.ERROR, missing);
            Assumptions.abort(missing);
        }
        return Holder.BROWSER;
    }

    /**
     * A browser of its own, until the program ends.
     *
     * @throws java.util.NoSuchElementException where there is no Chromium on the PATH
     */
    public static Browser launch() {
        // Playwright would download a browser of its own
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        // As root, as in containers, Chromium starts only without its sandbox; it sees nothing but our own page
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setChromiumSandbox(false));
    }

    /** The program, the first on the PATH that is one. */
    public static Optional<Path> executable() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
