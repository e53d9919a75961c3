package id.prakerja.registration.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.testkit.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Transactions that wait for each other, in a database that would let them do so for an hour: whoever lets go does so by itself. */
public final class Deadlocks {

    private static final Duration FOR_LONG = Duration.ofSeconds(30);

    private Deadlocks() {}

    /** Until {@link #areFoundAsUsual}, the database ends nobody. */
    public static void areFoundInAnHour() throws SQLException {
        areFoundAfter("'1h'");
    }

    /** The database ends deadlocks again, and whoever still waits is ended now. */
    public static void areFoundAsUsual() throws SQLException {
        areFoundAfter("default");
        patiently("nobody who waits").until(() -> {
            Database.tamper("select pg_cancel_backend(pid) from pg_locks where not granted");
            return Database.number("select count(*) from pg_locks where not granted") == 0;
        });
    }

    /** What became of work that let go: it does so within a second; the rest is what a busy machine may take. */
    public static <T> T finished(CompletableFuture<T> work) throws InterruptedException, ExecutionException {
        try {
            return work.get(FOR_LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillWaiting) {
            throw new AssertionError("Nobody has let go: the transactions wait for each other", stillWaiting);
        }
    }

    private static void areFoundAfter(String time) throws SQLException {
        Database.tamper("alter system set deadlock_timeout = " + time);
        Database.tamper("select pg_reload_conf()");
    }
}
