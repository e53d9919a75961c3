package id.prakerja.transparency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers {@code add-checkpoint} for a witness, in a server that may have other pages too. */
public final class WitnessHandler implements HttpHandler {

    /** A proof of 63 lines and a checkpoint with many signatures fit. */
    private static final int LARGEST_REQUEST = 64 * 1024;

    private final Witness witness;

    /** Answers for a witness. */
    public WitnessHandler(Witness witness) {
        this.witness = witness;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] request = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (request.length > LARGEST_REQUEST) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            Witness.Answer answer = witness.addCheckpoint(new String(request, StandardCharsets.UTF_8));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
