package verbatim.gateway.watches;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * A watch as a client asks for it.
 *
 * @param url where to send what passes; none where only the stream of events is read
 */
public record NewWatch(
        @Nullable String name,
        @Nullable WatchFilter filter,
        @Nullable String url) {

    private static final int MAX_NAME = 100;
    private static final int MAX_URL = 2_000;
    private static final int MAX_PORT = 65_535;

    /**
     * Checks all but the values of the filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewWatch checked() {
        if (filter == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, "filter", "This field is required.");
        }
        String address = url == null ? null : SubmittedText.checkLine("url", url, MAX_URL);
        if (address != null) {
            uri(address);
        }
        return new NewWatch(SubmittedText.checkLine("name", name, MAX_NAME), filter, address);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-value} */
    static URI uri(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && uri.getPort() <= MAX_PORT
                    && uri.getPort() != 0
                    && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        throw Problem.atField(
                CommonProblem.INVALID_VALUE, "url", "Expected an absolute address without user and fragment.");
    }
}
