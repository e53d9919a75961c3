package id.prakerja.selection.reading.export;

import id.prakerja.exports.Exports;
import id.prakerja.exports.PostgresExportLog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The service's exports and their log. */
@ApplicationScoped
class LoggedExports {

    @Produces
    @Singleton
    PostgresExportLog log(Pool pool, Clock clock) {
        return new PostgresExportLog(pool, clock);
    }

    @Produces
    @Singleton
    Exports exports(PostgresExportLog log) {
        return new Exports(log);
    }
}
