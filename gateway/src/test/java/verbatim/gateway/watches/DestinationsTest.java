package verbatim.gateway.watches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationsTest {

    private static boolean isPublic(String address) throws UnknownHostException {
        return Destinations.isPublic(InetAddress.getByName(address));
    }

    @Test
    void publicAddressesAreAccepted() throws UnknownHostException {
        for (String address : List.of("8.8.8.8", "100.63.0.1", "172.15.0.1", "192.0.1.1", "2606:4700::1111")) {
            assertThat(isPublic(address)).as(address).isTrue();
        }
    }

    @Test
    void addressesInsideAreRefused() throws UnknownHostException {
        for (String address : List.of(
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1")) {
            assertThat(isPublic(address)).as(address).isFalse();
        }
    }

    @Test
    void aHostOutsideTheProfileLocalMustBePublicAndSecure() {
        Destinations closed = new Destinations(false);
        for (String url : List.of(
                "https://localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://10.0.0.1:8443/x",
                "http://8.8.8.8/")) {
            assertThatThrownBy(() -> closed.of(URI.create(url))).as(url).isInstanceOf(Destinations.Refused.class);
        }
        assertThatThrownBy(() -> closed.of(URI.create("https://nowhere.invalid/")))
                .isInstanceOf(Destinations.Refused.class)
                .hasMessageContaining("no address");
    }

    @Test
    void theAddressThatWasCheckedIsGiven() throws Destinations.Refused {
        assertThat(new Destinations(false).of(URI.create("https://8.8.8.8/")).getHostAddress())
                .isEqualTo("8.8.8.8");
        assertThat(new Destinations(true).of(URI.create("http://127.0.0.1:9/")).getHostAddress())
                .isEqualTo("127.0.0.1");
    }
}
