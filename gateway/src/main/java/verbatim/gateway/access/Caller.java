package verbatim.gateway.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.idempotency.Owner;

/** Who sends the request at hand. */
@RequestScoped
public class Caller implements Owner {

    /** The name of callers where access is open. */
    private static final String LOCAL = "local";

    private @Nullable ApiKey key;

    void is(ApiKey known) {
        key = known;
    }

    /** The key, empty where access is open. */
    Optional<ApiKey> key() {
        return Optional.ofNullable(key);
    }

    /** Id of the key, empty where access is open. */
    public Optional<UUID> keyId() {
        return key().map(ApiKey::id);
    }

    @Override
    public String owner() {
        return keyId().map(UUID::toString).orElse(LOCAL);
    }

    /** Name of the key, as whoever made it called it. */
    public String name() {
        return key().map(ApiKey::name).orElse(LOCAL);
    }

    Role role() {
        return key().map(ApiKey::role).orElse(Role.ADMIN);
    }
}
