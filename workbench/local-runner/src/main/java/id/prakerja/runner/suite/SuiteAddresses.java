package id.prakerja.runner.suite;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a suite answers over HTTP.
 *
 * @param services address of each service
 * @param partners address of the simulated payment partners
 */
public record SuiteAddresses(Map<Service, URI> services, URI partners) {

    private static final String SERVICE = "{service}";

    /** Addresses of a suite on this machine. */
    static SuiteAddresses local(SuitePorts ports) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, ports.of(service).url());
        }
        return new SuiteAddresses(services, URI.create("http://localhost:" + ports.partners()));
    }

    /**
     * Addresses that follow a pattern.
     *
     * @param pattern an address in which {@code {service}} stands for the service's name
     * @param partners address of the simulated payment partners
     */
    public static SuiteAddresses of(String pattern, URI partners) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, URI.create(pattern.replace(SERVICE, service.module())));
        }
        return new SuiteAddresses(services, partners);
    }
}
