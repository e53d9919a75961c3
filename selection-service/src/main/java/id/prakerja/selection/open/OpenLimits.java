package id.prakerja.selection.open;

import id.prakerja.rest.client.AttemptLimit;
import id.prakerja.rest.client.AttemptLimits;
import id.prakerja.rest.client.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** How often is read without a token, and how long caches may keep what was read. Made with the first request: filters are made before. */
@ApplicationScoped
class OpenLimits {

    private static final String ADDRESS = "address";
    private static final String EVERYBODY = "everybody";

    private final Duration keepFor;
    private final AttemptLimits limits;

    OpenLimits(OpenConfig config) {
        this.keepFor = config.keepFor();
        this.limits = new AttemptLimits(
                List.of(
                        new AttemptLimit(ADDRESS, config.addressBurst(), config.addressEvery()),
                        new AttemptLimit(EVERYBODY, config.everybodyBurst(), config.everybodyEvery())),
                InstantSource.system());
    }

    /** Counts a request; how long to wait if there were too many. */
    Duration attempt(ClientAddress from) {
        return limits.attempt(Map.of(ADDRESS, from.host(), EVERYBODY, ""));
    }

    Duration keepFor() {
        return keepFor;
    }
}
