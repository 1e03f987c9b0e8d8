package verbatim.gateway.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends the request at hand. */
@RequestScoped
public class Caller {

    /** The name of callers where access is open. */
    static final String LOCAL = "local";

    private @Nullable UUID keyId;
    private String name = LOCAL;
    private Role role = Role.ADMIN;

    void is(ApiKey key) {
        keyId = key.id();
        name = key.name();
        role = key.role();
    }

    /** Id of the key, empty where access is open. */
    public Optional<UUID> keyId() {
        return Optional.ofNullable(keyId);
    }

    /** Name of the key, as whoever made it called it. */
    public String name() {
        return name;
    }

    Role role() {
        return role;
    }
}
