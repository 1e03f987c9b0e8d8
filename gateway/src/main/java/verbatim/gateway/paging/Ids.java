package verbatim.gateway.paging;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Global ids as clients write them. */
public final class Ids {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id, empty for anything that is none: {@link UUID#fromString} itself takes much shorter forms. */
    public static Optional<UUID> parse(String id) {
        return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** A version 7 UUID (RFC 9562): in the order of time, so that the newest rows share index pages. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
