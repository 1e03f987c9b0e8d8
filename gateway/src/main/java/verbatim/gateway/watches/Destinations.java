package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where webhooks may go. Whoever makes a watch has the gateway send requests from inside its network; so a host must have
 * public addresses alone, and the one that was checked is the one that is connected to: a name that changes in between
 * gains nothing.
 */
@ApplicationScoped
class Destinations {

    private static final int BYTE = 0xFF;

    private final boolean isOpen;

    @Inject
    Destinations(WatchesConfig config) {
        this(config.privateAddresses());
    }

    Destinations(boolean isOpen) {
        this.isOpen = isOpen;
    }

    /** A host that must not be sent to, or that has no address. */
    static final class Refused extends Exception {
        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * The address to connect to.
     *
     * @throws Refused if there is none, or any is not public
     */
    InetAddress of(URI uri) throws Refused {
        if (!isOpen && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new Refused("the address must begin with https");
        }
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException e) {
            throw new Refused("the host has no address");
        }
        if (!isOpen && !Arrays.stream(all).allMatch(Destinations::isPublic)) {
            throw new Refused("the host has an address that is not public");
        }
        return all[0];
    }

    /** By the special-purpose registries of IANA (RFC 6890); of IPv6 only global unicast without tunnels. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        int third = bytes[2] & BYTE;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128) // shared by carriers
                    && !(first == 192 && second == 0 && (third == 0 || third == 2)) // protocols, documentation
                    && !(first == 198 && (second == 18 || second == 19)) // benchmarks
                    && !(first == 198 && second == 51 && third == 100)
                    && !(first == 203 && second == 0 && third == 113);
        }
        boolean isGlobalUnicast = (first & 0xE0) == 0x20;
        boolean isProtocols = first == 0x20 && second == 0x01 && third < 2; // Teredo among them
        boolean isDocumentation = first == 0x20 && second == 0x01 && third == 0x0D && (bytes[3] & BYTE) == 0xB8;
        boolean isSixToFour = first == 0x20 && second == 0x02;
        return isGlobalUnicast && !isProtocols && !isDocumentation && !isSixToFour;
    }
}
