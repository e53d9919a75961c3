package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a payment partner asks of incentive-service, signed with its key. */
public final class PaymentPartnerApi {

    private static final int MOST = 500;

    private final ServiceHttp http;
    private final WebhookSigner signer;

    /** A payment partner's client of the service at the address. */
    public PaymentPartnerApi(URI base, String partner, WebhookKey key) {
        this.http = new ServiceHttp(base, Map.of("webhook-partner", partner));
        this.signer = new WebhookSigner(key);
    }

    /**
     * What was fetched.
     *
     * @param instructions that have not been acknowledged
     * @param cursor where to go on
     */
    public record Fetched(List<PayoutRequested> instructions, String cursor) {}

    /** Fetches behind a cursor; from the first one without. */
    public Fetched fetch(String cursor) throws IOException {
        String after = cursor == null ? "" : "&cursor=" + cursor;
        JsonNode answer =
                http.get("/v1/partner-instructions?limit=" + MOST + after, signed("fetch-" + UUID.randomUUID()));
        List<PayoutRequested> instructions = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            instructions.add(Json.read(Json.bytes(item), PayoutRequested.class));
        }
        return new Fetched(instructions, answer.path("cursor").asText());
    }

    /** Acknowledges; those of them that are to be paid. */
    public Set<UUID> acknowledge(Collection<UUID> instructions) {
        JsonNode answer = http.post(
                "/v1/partner-instructions/acknowledgement",
                Map.of("payoutIds", instructions),
                signed("acknowledge-" + UUID.randomUUID()));
        Set<UUID> acknowledged = new HashSet<>();
        answer.path("acknowledged").forEach(id -> acknowledged.add(UUID.fromString(id.asText())));
        return acknowledged;
    }

    /** Reports what became of an instruction. */
    public void report(PayoutReported report) {
        http.post("/v1/partner-reports", report, signed("report-" + report.payoutId()));
    }

    private Credentials signed(String messageId) {
        return Credentials.signed(signer, messageId);
    }
}
