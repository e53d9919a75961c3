package id.prakerja.runner.suite;

import id.prakerja.infrastructure.FreePort;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where everything listens.
 *
 * @param services HTTP port of each service
 * @param partners HTTP port of the simulated payment partners
 * @param kafka port of the broker
 * @param postgres port of PostgreSQL
 * @param mongo port of the document server
 * @param console HTTP port of the operations console
 */
public record SuitePorts(
        Map<Service, Integer> services, int partners, int kafka, int postgres, int mongo, int console) {

    private static final int STANDARD_BASE = 8080;

    /** The ports of the documentation. Those of the servers keep out of the way of a Kafka or PostgreSQL of one's own. */
    public static SuitePorts standard() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.standardPort());
        }
        return new SuitePorts(services, 8090, 19092, 15432, 17017, 8086);
    }

    /**
     * The ports above a number, in the order of the standard ones.
     *
     * @param base one less than the first service's port
     */
    public static SuitePorts above(int base) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, base + service.standardPort() - STANDARD_BASE);
        }
        return new SuitePorts(services, base + 10, base + 11, base + 12, base + 13, base + 6);
    }

    /** What a command must be told to mean the suite on these ports: nothing for the standard ones. */
    public String option() {
        return equals(standard()) ? "" : " --port-base " + (of(Service.REGISTRATION) - 1);
    }

    /** Ports nobody listens on now, for a suite beside another. */
    public static SuitePorts free() {
        Iterator<Integer> ports = Stream.generate(FreePort::any).distinct().iterator();
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, ports.next());
        }
        return new SuitePorts(services, ports.next(), ports.next(), ports.next(), ports.next(), ports.next());
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
        names.put("operations-console", console);
        return names;
    }
}
