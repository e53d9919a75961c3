package id.prakerja.rest.client;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds where a request comes from. Each of our proxies writes behind the others' words whom it was talking to; so the list is read from
 * its end, and the first that is no proxy of ours is the client. What stands before was written by the client, who may write anything.
 */
@ApplicationScoped
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** Stands in for what has no address, such as a local socket. */
    private static final InetAddress NOWHERE = InetAddress.getLoopbackAddress();

    private final List<IpSubnetFilterRule> trusted;

    ClientAddresses(ProxyConfig config) {
        this.trusted = config.trusted().orElse(List.of()).stream()
                .map(ClientAddresses::subnet)
                .toList();
    }

    /**
     * Where a request comes from.
     *
     * @param request the request
     * @return the client's address; that of the last proxy where it says nothing that can be read
     */
    public ClientAddress of(HttpServerRequest request) {
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return of(peer, request.headers().getAll(FORWARDED_FOR));
    }

    ClientAddress of(String peer, List<String> forwardedFor) {
        InetAddress client = read(peer == null ? "" : peer, NOWHERE);
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toList());
        Collections.reverse(hops);
        for (String hop : hops) {
            InetAddress named = read(hop, null);
            if (!isTrusted(client) || named == null) {
                break;
            }
            client = named;
        }
        return ClientAddress.of(client);
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress from = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(from));
    }

    /** Never asks a name server: a name is no address. */
    private static InetAddress read(String text, InetAddress otherwise) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(text);
        return address == null ? otherwise : address;
    }

    private static IpSubnetFilterRule subnet(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || NetUtil.createInetAddressFromIpAddressString(parts[0]) == null) {
            throw new IllegalArgumentException(
                    "prakerja.proxies.trusted takes subnets such as 10.0.0.0/8, not " + text);
        }
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
