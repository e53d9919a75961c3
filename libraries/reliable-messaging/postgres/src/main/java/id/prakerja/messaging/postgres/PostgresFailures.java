package id.prakerja.messaging.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells failures that pass by themselves from those that an event has caused. */
final class PostgresFailures {

    /**
     * SQLSTATE classes of the server's own troubles: connection, transaction rolled back for another's sake, resources,
     * shutdown or cancellation, system error.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Lock not available; read-only while another server takes over. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

    /** A statement that ran out of time: perhaps for what is in the event, so the batch is halved. */
    private static final String TIMED_OUT = "57014";

    /** What Vert.x says by a message alone: of a connection that broke, and of a pool without a free one. */
    private static final List<String> SAID = List.of("Connection was closed", "Timeout", "Pool closed");

    private PostgresFailures() {}

    /** Whether the failure or one of its causes is the infrastructure's. */
    static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof PgException pg) {
            String state = pg.getSqlState();
            return state != null
                    && !TIMED_OUT.equals(state)
                    && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
        }
        // What cannot be read as JSON is an IOException by name alone.
        return (cause instanceof IOException && !(cause instanceof JsonProcessingException))
                || cause instanceof TimeoutException
                || cause instanceof ConnectionPoolTooBusyException
                // The connection died under the statement: whether it was carried out is not known, hence once more.
                || cause instanceof ClosedConnectionException
                || (cause.getClass().getName().startsWith("io.vertx.core.") && SAID.contains(cause.getMessage()));
    }
}
