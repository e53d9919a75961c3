package id.prakerja.runner.suite;

import id.prakerja.infrastructure.FreePort;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where everything listens.
 *
 * @param services the ports of each service
 * @param partners HTTP port of the simulated payment partners
 * @param kafka port of the broker
 * @param postgres port of PostgreSQL
 * @param mongo port of the document server
 * @param console the ports of the operations console
 */
public record SuitePorts(
        Map<Service, Listening> services, int partners, int kafka, int postgres, int mongo, Listening console) {

    private static final int STANDARD_BASE = 8080;
    private static final int CONSOLE = 6;
    /** How far a service's management port lies above its own, in the documentation and in a suite beside. */
    private static final int MANAGEMENT = 100;

    private static final int MANAGEMENT_BESIDE = 20;

    /** The ports of the documentation. Those of the servers keep out of the way of a Kafka or PostgreSQL of one's own. */
    public static SuitePorts standard() {
        return new SuitePorts(
                each(service -> two(service.standardPort(), MANAGEMENT)),
                8090,
                19092,
                15432,
                17017,
                two(STANDARD_BASE + CONSOLE, MANAGEMENT));
    }

    /**
     * The ports above a number, in the order of the standard ones.
     *
     * @param base one less than the first service's port
     */
    public static SuitePorts above(int base) {
        return new SuitePorts(
                each(service -> two(base + service.standardPort() - STANDARD_BASE, MANAGEMENT_BESIDE)),
                base + 10,
                base + 11,
                base + 12,
                base + 13,
                two(base + CONSOLE, MANAGEMENT_BESIDE));
    }

    /** What a command must be told to mean the suite on these ports: nothing for the standard ones. */
    public String option() {
        return equals(standard())
                ? ""
                : " --port-base " + (of(Service.REGISTRATION).http() - 1);
    }

    /** Ports nobody listens on now, for a suite beside another. */
    public static SuitePorts free() {
        Iterator<Integer> ports = Stream.generate(FreePort::any).distinct().iterator();
        return new SuitePorts(
                each(service -> new Listening(ports.next(), ports.next())),
                ports.next(),
                ports.next(),
                ports.next(),
                ports.next(),
                new Listening(ports.next(), ports.next()));
    }

    /** The ports of one service. */
    public Listening of(Service service) {
        return services.get(service);
    }

    /** Every port with the name of who needs it. */
    public Map<String, Integer> byName() {
        Map<String, Integer> names = ofRequests();
        services.forEach((service, listening) -> put(names, service.module(), listening));
        put(names, "operations-console", console);
        return names;
    }

    /** The ports to which services, servers and payment partners are sent what they are asked, with the name of each. */
    public Map<String, Integer> ofRequests() {
        Map<String, Integer> names = new LinkedHashMap<>();
        services.forEach((service, listening) -> names.put(service.module(), listening.http()));
        names.put("payment partners", partners);
        names.put("Kafka", kafka);
        names.put("PostgreSQL", postgres);
        names.put("the document server", mongo);
        return names;
    }

    /** Under which names {@link #byName} has the ports of a service or the console: its own and that of its management. */
    static List<String> namesOf(String process) {
        return List.of(process, "the management of " + process);
    }

    private static void put(Map<String, Integer> names, String process, Listening listening) {
        List<String> both = namesOf(process);
        names.put(both.get(0), listening.http());
        names.put(both.get(1), listening.management());
    }

    private static Map<Service, Listening> each(Function<Service, Listening> ports) {
        Map<Service, Listening> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, ports.apply(service));
        }
        return services;
    }

    private static Listening two(int http, int above) {
        return new Listening(http, http + above);
    }
}
