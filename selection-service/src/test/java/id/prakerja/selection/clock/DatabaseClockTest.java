package id.prakerja.selection.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    /** Infrastructure that is away is what an IOException stands for: requests get 503, events are tried again. */
    @Test
    void aServiceWhoseDatabaseIsSilentStartsAndHasNoTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Pool pool = Pool.newInstance(PgBuilder.pool()
                    .connectingTo(new PgConnectOptions()
                            .setHost("localhost")
                            .setPort(silent.getLocalPort())
                            .setDatabase("selection")
                            .setUser("selection"))
                    .build());
            DatabaseClock clock = new DatabaseClock(Clock.systemUTC(), pool);

            clock.begin(new StartupEvent());

            UncheckedIOException unknown = assertThrows(UncheckedIOException.class, clock::instant);
            assertInstanceOf(IOException.class, unknown.getCause());
            assertEquals(Duration.ZERO, clock.off());
            pool.closeAndForget();
        }
    }
}
