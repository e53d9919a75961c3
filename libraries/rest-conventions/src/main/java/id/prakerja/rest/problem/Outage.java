package id.prakerja.rest.problem;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Tells a store or a partner that is away, for which the same request is worth sending again, from a fault of ours. The drivers'
 * exceptions are known by name, since no service has all drivers.
 */
final class Outage {

    /**
     * SQLSTATE of a server that is going down, starting up, full, broken off or cutting a statement short. Not 40: what deadlocks was
     * retried by whoever knows how often.
     */
    private static final Pattern SQL_STATE = Pattern.compile("08\\w{3}|57P0\\d|57014|53\\w{3}|25006");

    private static final String PG_EXCEPTION = "io.vertx.pgclient.PgException";

    private static final Set<String> NAMES = Set.of(
            "io.smallrye.mutiny.TimeoutException",
            "io.vertx.core.http.ConnectionPoolTooBusyException",
            "io.vertx.sqlclient.ClosedConnectionException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoExecutionTimeoutException",
            "com.mongodb.MongoOperationTimeoutException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoInterruptedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoSocketOpenException",
            "com.mongodb.MongoSocketClosedException",
            "com.mongodb.MongoSocketReadException",
            "com.mongodb.MongoSocketReadTimeoutException",
            "com.mongodb.MongoSocketWriteException",
            "com.mongodb.MongoSocketWriteTimeoutException",
            "org.apache.kafka.common.errors.TimeoutException",
            "org.apache.kafka.common.errors.DisconnectException");

    /** What Vert.x says by a message alone: of a pool without a free connection, and of a connection that broke. */
    private static final Set<String> MESSAGES = Set.of("Timeout", "Connection was closed", "Pool closed");

    private Outage() {}

    /** Whether anything in the chain of causes says that somebody is away. */
    static boolean is(Throwable cause) {
        boolean away = false;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof JacksonException) {
                // An IOException only by descent: what cannot be read now cannot be read later.
                return false;
            }
            away |= each instanceof IOException || each instanceof TimeoutException || isAway(each);
        }
        return away;
    }

    private static boolean isAway(Throwable each) {
        String name = each.getClass().getName();
        if (name.equals(PG_EXCEPTION)) {
            return SQL_STATE.matcher(sqlState(each)).matches();
        }
        boolean saysSo = name.startsWith("io.vertx.core.") && MESSAGES.contains(String.valueOf(each.getMessage()));
        return saysSo || NAMES.contains(name);
    }

    private static String sqlState(Throwable pgException) {
        try {
            return String.valueOf(
                    pgException.getClass().getMethod("getSqlState").invoke(pgException));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException other) {
            throw new IllegalStateException("The driver's exceptions have no SQLSTATE any more", other);
        }
    }
}
