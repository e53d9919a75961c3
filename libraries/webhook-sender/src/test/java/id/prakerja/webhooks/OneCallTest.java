package id.prakerja.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OneCallTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final OneCall call = new OneCall();

    @Test
    void aConnectionIsClosedWithTheAttempt() {
        call.begun(request());
        assertEquals(0, closed.get());

        call.hangUp();

        assertEquals(1, closed.get());
    }

    @Test
    void aConnectionThatOpensAfterTheAttemptIsClosedAtOnce() {
        call.hangUp();

        call.begun(request());

        assertEquals(1, closed.get());
    }

    private HttpClientRequest request() {
        HttpConnection connection = like(HttpConnection.class, "close", () -> {
            closed.incrementAndGet();
            return Future.succeededFuture();
        });
        return like(HttpClientRequest.class, "connection", () -> connection);
    }

    /** Something that answers this one question. */
    private static <T> T like(Class<T> type, String method, Supplier<Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, values) -> {
                    assertEquals(method, asked.getName());
                    return answer.get();
                }));
    }
}
