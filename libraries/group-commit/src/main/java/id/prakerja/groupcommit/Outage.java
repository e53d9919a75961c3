package id.prakerja.groupcommit;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Whether a failure means that the database is away. The clients' own exceptions are known by name, so that this module needs none of
 * the clients.
 */
final class Outage {

    private static final Set<String> NAMES = Set.of(
            "io.vertx.sqlclient.ClosedConnectionException",
            "io.vertx.core.http.ConnectionPoolTooBusyException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException");

    /** An IOException by name alone. */
    private static final String UNREADABLE = "com.fasterxml.jackson.core.JsonProcessingException";

    private Outage() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean connection = cause instanceof IOException && !isA(cause.getClass(), Set.of(UNREADABLE));
            if (connection || cause instanceof TimeoutException || isA(cause.getClass(), NAMES) || isClosed(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The SQL client says so in words where a connection dies under a statement. */
    private static boolean isClosed(Throwable cause) {
        return "Connection was closed".equals(cause.getMessage())
                || "io.smallrye.mutiny.TimeoutException".equals(cause.getClass().getName());
    }

    private static boolean isA(Class<?> type, Set<String> names) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (names.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
