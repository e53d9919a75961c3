package id.prakerja.rest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final ClientAddresses BEHIND_PROXIES =
            new ClientAddresses(() -> Optional.of(List.of("10.0.0.0/8", "2001:db8:ffff::/48")));
    private static final ClientAddresses IN_THE_OPEN = new ClientAddresses(Optional::empty);

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9/32, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48"
    })
    void anAddressIsALineAndANeighbourhood(String peer, String host, String prefix) {
        assertEquals(new ClientAddress(host, prefix), IN_THE_OPEN.of(peer, List.of()));
    }

    @Test
    void nobodyIsBelievedButOurOwnProxies() {
        assertEquals(
                "203.0.113.9/32",
                IN_THE_OPEN.of("203.0.113.9", List.of("198.51.100.1")).host());
        assertEquals(
                "203.0.113.9/32",
                BEHIND_PROXIES.of("203.0.113.9", List.of("198.51.100.1")).host());
    }

    @Test
    void theClientIsTheLastThatIsNoProxyOfOurs() {
        assertEquals(
                "198.51.100.1/32",
                BEHIND_PROXIES.of("10.1.1.1", List.of("198.51.100.1")).host());
        assertEquals(
                "198.51.100.1/32",
                BEHIND_PROXIES
                        .of("10.1.1.1", List.of("1.2.3.4, 198.51.100.1, 10.2.2.2", "2001:db8:ffff::1"))
                        .host(),
                "What the client wrote itself stands before");
    }

    @Test
    void whatIsNoAddressEndsTheList() {
        assertEquals(
                "10.1.1.1/32",
                BEHIND_PROXIES.of("10.1.1.1", List.of("198.51.100.1, unknown")).host());
        assertEquals("127.0.0.1/32", BEHIND_PROXIES.of(null, List.of()).host());
    }

    @Test
    void aSubnetThatIsNoneIsRefusedAtStart() {
        assertThrows(
                IllegalArgumentException.class, () -> new ClientAddresses(() -> Optional.of(List.of("proxy.example"))));
    }
}
