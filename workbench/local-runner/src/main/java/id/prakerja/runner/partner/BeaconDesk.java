package id.prakerja.runner.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.runner.client.Json;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for drand's public relays: publishes the rounds of the trial chain, whenever it is asked for one. */
final class BeaconDesk implements HttpHandler {

    /** Below which it answers. */
    static final String PATH = "/drand";

    private static final Pattern ROUND =
            Pattern.compile(Pattern.quote(PATH + "/" + TrialBeacon.HASH) + "/public/([1-9][0-9]{0,14})");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher asked = ROUND.matcher(exchange.getRequestURI().getPath());
            byte[] body = Json.bytes(asked.matches() ? round(Long.parseLong(asked.group(1))) : Map.of());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(asked.matches() ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, Object> round(long round) {
        TrialBeacon.Signed signed = TrialBeacon.sign(round);
        return Map.of("round", round, "randomness", signed.randomness(), "signature", signed.signature());
    }
}
