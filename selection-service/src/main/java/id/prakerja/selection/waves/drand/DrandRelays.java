package id.prakerja.selection.waves.drand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fetches rounds from drand's public relays. Which relay answers does not matter: a value counts by its signature alone. */
@ApplicationScoped
public class DrandRelays {

    private static final Logger LOG = Logger.getLogger(DrandRelays.class);
    private static final int OK = 200;

    /** A round is some hundred bytes. */
    private static final int LONGEST = 4_096;

    private final List<URI> relays;
    private final DrandConfig config;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final HttpClient client;

    DrandRelays(DrandConfig config, ObjectMapper json, Vertx vertx) {
        this.relays = config.relays().orElse(List.of());
        this.config = config;
        this.json = json;
        this.vertx = vertx;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** Whether there is a relay to ask. */
    public boolean any() {
        return !relays.isEmpty();
    }

    /**
     * Fetches a round.
     *
     * @return what the first relay that has it says; empty if none has it
     */
    public Uni<Optional<DrandValue>> fetch(DrandRound round) {
        return vertx.executeBlocking(() -> {
            for (URI relay : relays) {
                Optional<DrandValue> value = fetch(relay, round);
                if (value.isPresent()) {
                    return value;
                }
            }
            return Optional.empty();
        });
    }

    private Optional<DrandValue> fetch(URI relay, DrandRound round) throws InterruptedException {
        URI uri = URI.create("%s/%s/public/%d".formatted(relay, round.chain(), round.round()));
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(config.timeout()).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            byte[] body;
            // Closed without being read to its end, an answer without end is cut off.
            try (InputStream sent = answer.body()) {
                body = sent.readNBytes(LONGEST + 1);
            }
            if (answer.statusCode() != OK || body.length > LONGEST) {
                LOG.infof("%s answered %d", uri, answer.statusCode());
                return Optional.empty();
            }
            JsonNode found = json.readTree(body);
            return Optional.of(new DrandValue(
                    found.path("randomness").asText(),
                    found.path("signature").asText(null),
                    found.path("previous_signature").asText(null)));
        } catch (IOException away) {
            LOG.infof("%s cannot be read: %s", uri, away);
            return Optional.empty();
        }
    }
}
