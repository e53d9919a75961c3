package id.prakerja.runner.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens.
 *
 * @param services HTTP port of each service
 * @param partners HTTP port of the simulated payment partners
 * @param kafka port of the broker
 * @param postgres port of PostgreSQL
 * @param mongo port of the document server
 */
public record SuitePorts(Map<Service, Integer> services, int partners, int kafka, int postgres, int mongo) {

    /** The ports of the documentation. Those of the servers keep out of the way of a Kafka or PostgreSQL of one's own. */
    public static SuitePorts standard() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.standardPort());
        }
        return new SuitePorts(services, 8090, 19092, 15432, 17017);
    }

    /** Ports nobody listens on now, for a suite beside another. */
    public static SuitePorts free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Service, Integer> services = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                services.put(service, hold(held));
            }
            return new SuitePorts(services, hold(held), hold(held), hold(held), hold(held));
        } finally {
            held.forEach(SuitePorts::release);
        }
    }

    /** Port of one service. */
    public int of(Service service) {
        return services.get(service);
    }

    /** Every port with the name of who needs it. */
    public Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        services.forEach((service, port) -> names.put(service.module(), port));
        names.put("payment partners", partners);
        names.put("Kafka", kafka);
        names.put("PostgreSQL", postgres);
        names.put("the document server", mongo);
        return names;
    }

    private static int hold(List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
