package id.prakerja.infrastructure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How PostgreSQL is run here, embedded or in a container: durable as in production, so that what a test or a measurement
 * shows holds there too.
 */
final class PostgresDefaults {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    /** Whether much is being put into the databases: then they are neither durable nor safe from a crash of the machine. */
    private static final String FILLING_PROPERTY = "prakerja.postgres.filling";

    private PostgresDefaults() {}

    /** Server settings, in the order they are passed. */
    static Map<String, String> serverConfig() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("fsync", "on");
        config.put("synchronous_commit", "on");
        config.put("full_page_writes", "on");
        config.put("max_connections", "200");
        config.put("shared_buffers", "256MB");
        config.put("max_wal_size", "2GB");
        config.put("checkpoint_timeout", "15min");
        // Statements are short and many; compiling them costs more than it gains.
        config.put("jit", "off");
        if (Boolean.parseBoolean(Setting.named(FILLING_PROPERTY).or("false"))) {
            config.put("synchronous_commit", "off");
            config.put("full_page_writes", "off");
            config.put("max_wal_size", "16GB");
        }
        return config;
    }
}
