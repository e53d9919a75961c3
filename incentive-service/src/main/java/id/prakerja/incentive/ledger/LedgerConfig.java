package id.prakerja.incentive.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** The books, {@code prakerja.incentive.ledger.*}. */
@ConfigMapping(prefix = "prakerja.incentive.ledger")
public interface LedgerConfig {

    /** Time zone in which days and periods are counted. */
    @WithDefault("Asia/Jakarta")
    ZoneId zone();

    /** Name under which checkpoints are signed, a URL without scheme. */
    @WithDefault("prakerja.example.org/ledger")
    String origin();

    /** Ed25519 seed of the checkpoints' signature: 32 bytes in base64. Without it the chain grows, and no checkpoint is signed. */
    Optional<String> signingSeed();

    /** Real time between two checkpoints. */
    @WithDefault("PT1M")
    Duration checkpointEvery();

    /** Real time between two looks for days that are over and have no root yet. */
    @WithDefault("PT10M")
    Duration sealDaysEvery();

    /** Batches that get their place in the chain in one transaction. */
    @WithDefault("1000")
    int chainAtMost();
}
