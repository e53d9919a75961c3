package id.prakerja.webhooks;

import io.vertx.core.http.HttpClientRequest;

/** The connection of one attempt, which is closed with it, also if it is opened after that: a receiver that is slow must not gather connections. */
final class OneCall {

    private HttpClientRequest request;
    private boolean over;

    /** The connection is open. */
    synchronized void begun(HttpClientRequest opened) {
        request = opened;
        if (over) {
            close();
        }
    }

    /** Nothing more of the answer is wanted. */
    synchronized void hangUp() {
        over = true;
        if (request != null) {
            close();
        }
    }

    private void close() {
        var unused = request.connection().close();
    }
}
