package verbatim.gateway.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sees to it at the start that somebody can hand out keys, and says who may use this gateway. */
@ApplicationScoped
class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private final Openness openness;
    private final AccessConfig config;
    private final Keys keys;

    FirstKey(Openness openness, AccessConfig config, Keys keys) {
        this.openness = openness;
        this.config = config;
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        if (openness.isOpen()) {
            LOG.warnf("profile local: access is open, without keys, to whoever reaches %s", openness.host());
            return;
        }
        if (openness.isExposed()) {
            LOG.warnf(
                    "profile local on %s, which others may reach: access is not open, keys are required",
                    openness.host());
        }
        Optional<String> given = config.adminKey().filter(key -> !key.isBlank());
        if (given.isPresent()) {
            keys.setEnvironmentAdmin(checked(given.get().strip()), config.requestsPerMinute());
            return;
        }
        keys.endEnvironmentAdmin();
        // to the console, not to the log: a log is kept and read by many
        keys.createFirstAdmin(config.requestsPerMinute())
                .ifPresent(secret -> System.out.println("The first admin key, shown this once: " + secret.value()));
    }

    private static Secret checked(String key) {
        if (!Secret.isWellFormed(key)) {
            throw new IllegalStateException(
                    "verbatim.access.admin-key (VERBATIM_ACCESS_ADMIN_KEY) has to be 32 to 200 of A-Z a-z 0-9 _ -");
        }
        return Secret.of(key);
    }
}
