package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.io.IOException;
import java.util.Map;

/** Takes a payment partner's webhooks: what it has stored it says that it has, and reports what became of it later. */
final class WebhookDesk {

    private static final PaymentPartner.Answer TAKEN = new PaymentPartner.Answer(200, Map.of());

    private final PayoutBook book;
    private final ReportingDesk reports;
    private final ProgrammeClock clock;

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
            reports.report(book.carryOut(instruction, clock.now()));
        }
        return TAKEN;
    }
}
