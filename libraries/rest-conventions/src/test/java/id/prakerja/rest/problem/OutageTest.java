package id.prakerja.rest.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made by the drivers' own classes, so that a name that changes is noticed. */
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "57014", "53300", "08006", "25006"})
    void aDatabaseThatIsGoingComingOrFullIsAway(String state) {
        assertTrue(Outage.is(new CompletionException(new PgException("", "FATAL", state, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021", "40P01"})
    void aDatabaseThatSaysNoIsThere(String state) {
        assertFalse(Outage.is(new PgException("", "ERROR", state, "")));
    }

    @Test
    void aConnectionThatBreaksOrDoesNotComeIsAnOutage() {
        assertTrue(Outage.is(new VertxException("Connection was closed", true)));
        assertTrue(Outage.is(new NoStackTraceThrowable("Timeout")));
        assertTrue(Outage.is(new IllegalStateException(new ConnectException("refused"))));
        assertTrue(Outage.is(new io.smallrye.mutiny.TimeoutException()));
        assertFalse(Outage.is(new VertxException("Anything else", true)));
    }

    @Test
    void aDocumentServerThatIsSilentIsAway() {
        assertTrue(Outage.is(new MongoTimeoutException("No server")));
        assertTrue(Outage.is(new MongoSocketReadException("Broken", new ServerAddress(), new IOException())));
    }

    @Test
    void whatCannotBeReadIsNoOutage() {
        assertFalse(Outage.is(new JsonParseException(null, "broken")));
        assertFalse(Outage.is(new IllegalStateException(new JsonParseException(null, "broken"))));
    }
}
