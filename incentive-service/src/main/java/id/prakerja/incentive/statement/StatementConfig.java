package id.prakerja.incentive.statement;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Statements of payment partners, {@code prakerja.incentive.statement.*}. */
@ConfigMapping(prefix = "prakerja.incentive.statement")
public interface StatementConfig {

    /** The largest file. */
    @WithDefault("256M")
    MemorySize largestFile();

    /** Room for all files on their way in. */
    @WithDefault("2G")
    MemorySize room();

    /** Real time after which a file that nobody goes on sending is given up. */
    @WithDefault("P1D")
    Duration abandonedAfter();

    /** Lines compared with the instructions by one statement of the database. */
    @WithDefault("5000")
    int linesAtOnce();
}
