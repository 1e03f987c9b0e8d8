package verbatim.load.driving;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that gets the load.
 *
 * @param url scheme, host and port, without a path
 * @param key API key; absent where access is open
 */
public record Target(URI url, @Nullable String key) {

    /** @throws IllegalArgumentException if the address has another form; its message is for users */
    public Target {
        String path = url.getPath();
        boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!isWeb || url.getHost() == null || path != null && !path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("the address of a gateway is http(s)://HOST[:PORT], not " + url);
        }
    }

    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    /** The certificates that Java trusts; {@code JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE} names others. */
    static String trustStore() {
        return System.getProperty(
                "javax.net.ssl.trustStore",
                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                        .toString());
    }

    /** Without the key. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + host() + ":" + port();
    }
}
