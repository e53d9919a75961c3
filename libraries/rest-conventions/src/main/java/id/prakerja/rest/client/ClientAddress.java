package id.prakerja.rest.client;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, as far as limits are concerned.
 *
 * @param host one line of a customer: an IPv4 address, of IPv6 the first 64 bits, which one customer has to himself
 * @param prefix the neighbourhood from which somebody takes one address after the other: 24 bits of IPv4, 48 bits of IPv6
 */
public record ClientAddress(String host, String prefix) {

    private static final int V4 = 4;
    private static final int V4_PREFIX = 3;
    private static final int V6_HOST = 8;
    private static final int V6_PREFIX = 6;

    static ClientAddress of(InetAddress address) {
        if (address instanceof Inet4Address) {
            return new ClientAddress(cut(address, V4), cut(address, V4_PREFIX));
        }
        return new ClientAddress(cut(address, V6_HOST), cut(address, V6_PREFIX));
    }

    private static String cut(InetAddress address, int kept) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        return NetUtil.toAddressString(address(bytes)) + "/" + kept * Byte.SIZE;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException neither) {
            throw new IllegalStateException("An address has 4 or 16 bytes", neither);
        }
    }
}
