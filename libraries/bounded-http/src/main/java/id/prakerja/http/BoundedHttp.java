package id.prakerja.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Calls servers that are not ours. Follows no redirect, and reads of an answer what its bounds allow. */
public final class BoundedHttp {

    private final HttpClient http;

    /** A client that takes so long to connect. */
    public BoundedHttp(Duration connectWithin) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(connectWithin)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request. A stage that fails says nothing of what the other side has taken.
     *
     * @param request the request; a time-out of its own is not needed
     * @param bounds of the answer
     * @return the answer, read to its end
     */
    public CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, Bounds bounds) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, info -> new BoundedBody(bounds.bytes()));
        // Cancelling the client's own stage is what closes the connection; a stage behind it would only stop waiting.
        return exchange.copy()
                .orTimeout(bounds.within().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, fault) -> exchange.cancel(true));
    }
}
