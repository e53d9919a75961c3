package id.prakerja.webhooks;

import id.prakerja.signatures.WebhookSigner;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** Makes one attempt to deliver a message. Follows no redirect, and connects to none but the address that was looked at. */
public final class WebhookSender {

    private final Vertx vertx;
    private final HttpClient http;
    private final Clock realTime;
    private final Duration within;

    /**
     * A sender.
     *
     * @param vertx carries the connections
     * @param realTime what signatures are dated by
     * @param within how long an attempt may take, from looking up the address to the answer
     */
    public WebhookSender(Vertx vertx, Clock realTime, Duration within) {
        this.vertx = vertx;
        this.realTime = realTime;
        this.within = within;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) within.toMillis())
                .setVerifyHost(true));
    }

    /**
     * Attempts to deliver.
     *
     * @param endpoint to whom
     * @param id of the message, the same with each attempt
     * @param json the body
     * @return what came of it; never a failure
     */
    public Uni<WebhookAnswer> send(WebhookEndpoint endpoint, String id, byte[] json) {
        OneCall call = new OneCall();
        return lookUp(endpoint)
                .chain(address -> request(endpoint, address, call))
                .chain(request -> post(endpoint, request, id, json))
                .map(this::answer)
                .ifNoItem()
                .after(within)
                .recoverWithItem(() -> WebhookAnswer.none("no answer in time"))
                .onFailure()
                .recoverWithItem(fault -> WebhookAnswer.none(String.valueOf(fault.getMessage())))
                .onTermination()
                .invoke(call::hangUp);
    }

    /** Looks the address up; one that leads into a network that is not public, by any of its answers, is not called. */
    private Uni<InetAddress> lookUp(WebhookEndpoint endpoint) {
        String host = endpoint.address().getHost();
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(
                                () -> {
                                    InetAddress[] found = InetAddress.getAllByName(host);
                                    if (!endpoint.insideAllowed()
                                            && !Arrays.stream(found).allMatch(PublicAddresses::contains)) {
                                        throw new UnknownHostException("The address is not a public one");
                                    }
                                    return found[0];
                                },
                                false)
                        .toCompletionStage());
    }

    private Uni<HttpClientRequest> request(WebhookEndpoint endpoint, InetAddress address, OneCall call) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(endpoint.port(), address.getHostAddress()))
                .setHost(endpoint.address().getHost())
                .setPort(endpoint.port())
                .setSsl(endpoint.encrypted())
                .setFollowRedirects(false)
                .setURI(endpoint.pathAndQuery());
        return Uni.createFrom()
                .completionStage(
                        () -> http.request(options).onSuccess(call::begun).toCompletionStage());
    }

    private Uni<HttpClientResponse> post(WebhookEndpoint endpoint, HttpClientRequest request, String id, byte[] json) {
        request.putHeader("Content-Type", "application/json");
        new WebhookSigner(endpoint.keys()).headers(id, realTime.instant(), json).forEach(request::putHeader);
        return Uni.createFrom()
                .completionStage(() -> request.send(Buffer.buffer(json)).toCompletionStage());
    }

    private WebhookAnswer answer(HttpClientResponse response) {
        return new WebhookAnswer(
                response.statusCode(),
                RetryAfter.of(response.getHeader("Retry-After"), realTime.instant()),
                "HTTP status " + response.statusCode());
    }
}
