package id.prakerja.webhooks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may name an address cannot have us call our own network. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "2002:a00:1::",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertFalse(PublicAddresses.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "103.7.250.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "2606:4700::1111",
                "2400:cb00::1",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void allowsWhatIs(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.contains(InetAddress.getByName(address)));
    }
}
