package id.prakerja.messaging.mongo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pending events are found in MongoDB, {@code prakerja.mongo-outbox.*}. */
@ConfigMapping(prefix = "prakerja.mongo-outbox")
public interface MongoOutboxConfig {

    /**
     * Time between two recovery scans for events of which the relay was not told: those a crash has left behind, and those
     * of other instances. A scan reads an index on MongoDB, and the whole collection on servers without partial indexes: after
     * one that took long the next waits longer, so that scanning takes a two-hundredth of the time at most.
     */
    @WithDefault("PT5S")
    Duration scanInterval();

    /** Aggregates remembered between a write and the relay's look, at most; those beyond are left to the scan. */
    @WithDefault("20000")
    int rememberedAggregates();
}
