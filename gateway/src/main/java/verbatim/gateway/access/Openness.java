package verbatim.gateway.access;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the gateway asks for keys. */
@ApplicationScoped
class Openness {

    private final String host;
    private final boolean local;

    @Inject
    Openness(@ConfigProperty(name = "quarkus.http.host") Optional<String> host) {
        this(host.orElse("0.0.0.0"), ConfigUtils.isProfileActive("local"));
    }

    Openness(String host, boolean local) {
        this.host = host;
        this.local = local;
    }

    /** Open only in the profile {@code local}, and there only as long as nobody else can reach this machine's port. */
    boolean isOpen() {
        return local && isLoopback();
    }

    /** Whether the profile would leave access open and the address forbids it. */
    boolean isExposed() {
        return local && !isLoopback();
    }

    String host() {
        return host;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
