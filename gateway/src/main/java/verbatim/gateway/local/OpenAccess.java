package verbatim.gateway.local;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says in the log who may use this gateway. */
@ApplicationScoped
class OpenAccess {

    private static final Logger LOG = Logger.getLogger(OpenAccess.class);

    private final String host;

    OpenAccess(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.host = host;
    }

    void say(@Observes StartupEvent event) {
        if (ConfigUtils.isProfileActive("local")) {
            LOG.warnf("profile local: access is open, without keys, to whoever reaches %s", host);
        }
    }
}
