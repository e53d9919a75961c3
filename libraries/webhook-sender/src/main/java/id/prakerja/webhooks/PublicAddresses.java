package id.prakerja.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses lie in the public Internet, and not in somebody's own network. */
final class PublicAddresses {

    /** What is not for the public, beyond what the JDK knows: this network, carrier NAT, protocols, documentation, benchmarks, reserved. */
    private static final List<Net> NOT_PUBLIC = List.of(
            Net.of("0.0.0.0", 8),
            Net.of("100.64.0.0", 10),
            Net.of("192.0.0.0", 24),
            Net.of("192.0.2.0", 24),
            Net.of("198.18.0.0", 15),
            Net.of("198.51.100.0", 24),
            Net.of("203.0.113.0", 24),
            Net.of("240.0.0.0", 4),
            Net.of("::", 96),
            Net.of("100::", 64),
            Net.of("2001::", 23),
            Net.of("2001:db8::", 32),
            Net.of("fc00::", 7));

    /** IPv6 addresses that stand for an IPv4 one, and where it begins in them. */
    private static final Net NAT64 = Net.of("64:ff9b::", 96);

    private static final Net SIX_TO_FOUR = Net.of("2002::", 16);
    private static final int NAT64_OFFSET = 12;
    private static final int SIX_TO_FOUR_OFFSET = 2;
    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (NAT64.contains(address)) {
            return contains(inner(address, NAT64_OFFSET));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return contains(inner(address, SIX_TO_FOUR_OFFSET));
        }
        boolean own = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !own && NOT_PUBLIC.stream().noneMatch(net -> net.contains(address));
    }

    private static InetAddress inner(InetAddress address, int offset) {
        return address(Arrays.copyOfRange(address.getAddress(), offset, offset + IPV4_BYTES));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address of a length of its kind", impossible);
        }
    }

    /** Addresses that begin with the same bits. */
    private record Net(InetAddress first, int bits) {

        static Net of(String first, int bits) {
            try {
                return new Net(InetAddress.getByName(first), bits); // a literal: nobody is asked
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("No address: " + first, impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] own = first.getAddress();
            byte[] other = address.getAddress();
            if (own.length != other.length || first instanceof Inet4Address != address instanceof Inet4Address) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (7 - bit % 8);
                if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
