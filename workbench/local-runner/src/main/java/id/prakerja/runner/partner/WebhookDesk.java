package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes a payment partner's webhooks: what it has stored it says that it has, and reports what became of it later. About some it lies that it
 * has not, so that they come again.
 */
final class WebhookDesk {

    private static final PaymentPartner.Answer TAKEN = new PaymentPartner.Answer(200, Map.of());
    private static final PaymentPartner.Answer NOT_NOW = new PaymentPartner.Answer(503, Map.of());

    private final PayoutBook book;
    private final ReportingDesk reports;
    private final ProgrammeClock clock;
    private final Set<UUID> again = ConcurrentHashMap.newKeySet();

    WebhookDesk(PayoutBook book, ReportingDesk reports, ProgrammeClock clock) {
        this.book = book;
        this.reports = reports;
        this.clock = clock;
    }

    /** Takes a message whose signature fits. What it does not know it takes too: there will be others. */
    PaymentPartner.Answer take(byte[] body) throws IOException {
        JsonNode message = Json.tree(body);
        if (message.path("type").asText().equals("payout.requested")) {
            PayoutRequested instruction = Json.read(Json.bytes(message.path("data")), PayoutRequested.class);
            PayoutReported outcome = book.carryOut(instruction, clock.now());
            reports.report(outcome);
            if (book.lieAbout(outcome) == Lie.TWICE && again.add(outcome.payoutId())) {
                return NOT_NOW;
            }
        }
        return TAKEN;
    }
}
