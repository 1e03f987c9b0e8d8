package verbatim.gateway.articles;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client prefers (RFC 7240); a preference that is not known is none. */
final class Preferences {

    static final String RESPOND_ASYNC = "respond-async";

    private Preferences() {}

    /** @param prefer the header, several of it joined by commas; absent if it did not come */
    static boolean respondAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split(","))
                        .map(each -> each.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                        .anyMatch(RESPOND_ASYNC::equals);
    }
}
