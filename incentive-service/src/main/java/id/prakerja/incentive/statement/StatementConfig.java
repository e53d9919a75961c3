package id.prakerja.incentive.statement;

import id.prakerja.incentive.statement.format.StatementFormat;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

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

    /** Partners whose statements are fetched from {@code /v1/statements/<day>} of their API; the others' are uploaded. */
    Map<String, Fetch> fetch();

    /** Time until a partner is asked again that has no statement yet, or does not answer. */
    @WithDefault("PT10M")
    Duration fetchAgainAfter();

    /** How a partner's statements are fetched. */
    interface Fetch {

        /** Their form. */
        StatementFormat format();

        /** Time after the end of the day, in the programme's time zone. */
        @WithDefault("PT6H")
        Duration after();
    }

    /** Lines compared with the instructions by one statement of the database. */
    @WithDefault("5000")
    int linesAtOnce();
}
