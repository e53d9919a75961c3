package id.prakerja.defaults;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One event loop for each processor; without this default there are two. Nothing here blocks an event loop, so a second one
 * finds no processor free, and what a request hands to the database's connection and back crosses from one to the other by
 * waking a thread: a tenth of the work of a busy service.
 */
public final class EventLoops implements ConfigSource {

    static final String PROPERTY = "quarkus.vertx.event-loops-pool-size";

    /** Below the file of defaults beside it. */
    private static final int ORDINAL = 90;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PROPERTY);
    }

    @Override
    public String getValue(String name) {
        return PROPERTY.equals(name) ? Integer.toString(Runtime.getRuntime().availableProcessors()) : null;
    }

    @Override
    public String getName() {
        return "one event loop for each processor";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
