package id.prakerja.incentive.audit;

import id.prakerja.exports.Exports;
import id.prakerja.exports.PostgresExportLog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Lists that are given out whole, each with the reason in the log. */
final class ExportBeans {

    private ExportBeans() {}

    @Produces
    @Singleton
    static PostgresExportLog log(Pool pool, Clock clock) {
        return new PostgresExportLog(pool, clock);
    }

    @Produces
    @Singleton
    static Exports exports(PostgresExportLog log) {
        return new Exports(log);
    }
}
