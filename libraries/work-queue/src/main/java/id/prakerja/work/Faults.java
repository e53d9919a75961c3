package id.prakerja.work;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What a failure of a handler means for the items in its hands. */
final class Faults {

    /** SQLSTATE classes of the server's own troubles: connection, rolled back for another's sake, resources, shutdown, system. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A statement that ran out of time may be so for what is in the item. */
    private static final String TIMED_OUT = "57014";

    private static final String OURS = "id.prakerja.";

    private Faults() {}

    /** A fault of the infrastructure postpones; any other is the item's own. */
    static WorkResult result(Throwable failure) {
        return isInfrastructure(failure)
                ? WorkResult.postponed(describe(failure))
                : WorkResult.retry(describe(failure));
    }

    /** Whether the failure or one of its causes is the database's or the network's own. */
    static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What it is and where, without its message, which may name a person. */
    static String describe(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        if (cause instanceof PgException pg && pg.getSqlState() != null) {
            name += " " + pg.getSqlState();
        }
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return "%s at %s:%d".formatted(name, frame.getFileName(), frame.getLineNumber());
            }
        }
        return name;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof PgException pg) {
            return pg.getSqlState() != null
                    && !TIMED_OUT.equals(pg.getSqlState())
                    && PASSING_CLASSES.contains(pg.getSqlState().substring(0, 2));
        }
        return cause instanceof SocketException
                || cause instanceof ClosedChannelException
                || cause instanceof TimeoutException
                || cause instanceof ConnectionPoolTooBusyException
                || cause instanceof ClosedConnectionException
                || (cause instanceof VertxException closed && "Connection was closed".equals(closed.getMessage()));
    }
}
