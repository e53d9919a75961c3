package id.prakerja.messaging.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PostgresFailuresTest {

    @Test
    void aConnectionThatDiesUnderAStatementIsNoFaultOfTheEvent() {
        assertTrue(PostgresFailures.isInfrastructure(ClosedConnectionException.INSTANCE));
        assertTrue(PostgresFailures.isInfrastructure(new CompletionException(ClosedConnectionException.INSTANCE)));
        assertTrue(PostgresFailures.isInfrastructure(failure("57P01")), "shut down by an administrator");
    }

    @Test
    void whatTheDatabaseSaysOfTheDataIsTheEvents() {
        assertFalse(PostgresFailures.isInfrastructure(failure("23514")), "a check");
        assertFalse(PostgresFailures.isInfrastructure(new IllegalStateException()));
    }

    @Test
    void whatIsInTheEventIsNoFaultOfTheInfrastructureWhateverItsExceptionIsCalled() {
        assertFalse(PostgresFailures.isInfrastructure(new JsonParseException(null, "no JSON")));
        assertFalse(PostgresFailures.isInfrastructure(failure("57014")), "a statement that ran out of time");
        assertTrue(PostgresFailures.isInfrastructure(new IOException("connection reset")));
    }

    @Test
    void aPoolWithoutAFreeConnectionIsNoFaultOfTheEvent() {
        assertTrue(PostgresFailures.isInfrastructure(new NoStackTraceThrowable("Timeout")));
        assertFalse(PostgresFailures.isInfrastructure(new IllegalStateException("Timeout")));
    }

    private static PgException failure(String state) {
        return new PgException("it failed", "FATAL", state, null);
    }
}
