package id.prakerja.runner.partner;

import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.client.PaymentPartnerApi;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Fetches a payment partner's instructions, stores them, acknowledges them, and pays those of which the acknowledgement was accepted. A crash
 * between any two steps leads to the same acknowledgement again.
 */
final class FetchingDesk implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String partner;
    private final PaymentPartnerApi api;
    private final PayoutBook book;
    private final ReportingDesk reports;
    private final ProgrammeClock clock;
    private final JsonLines<PayoutRequested> file;

    FetchingDesk(
            String partner,
            PaymentPartnerApi api,
            PayoutBook book,
            ReportingDesk reports,
            ProgrammeClock clock,
            Path fetched) {
        this.partner = partner;
        this.api = api;
        this.book = book;
        this.reports = reports;
        this.clock = clock;
        this.file = new JsonLines<>(fetched, PayoutRequested.class);
    }

    /** Works until the process ends. */
    @Override
    public void run() {
        List<PayoutRequested> notPaid = new ArrayList<>(file.readAll());
        notPaid.removeIf(instruction -> book.outcome(instruction.payoutId()).isPresent());
        String cursor = null;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    PaymentPartnerApi.Fetched fetched = api.fetch(cursor);
                    file.append(fetched.instructions());
                    notPaid.addAll(fetched.instructions());
                    cursor = fetched.cursor();
                    pay(notPaid);
                } catch (IOException | PlainFailure e) {
                    System.err.printf("%s goes on after: %s%n", partner, e.getMessage());
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pay(List<PayoutRequested> notPaid) {
        if (notPaid.isEmpty()) {
            return;
        }
        Set<UUID> acknowledged = api.acknowledge(
                notPaid.stream().map(PayoutRequested::payoutId).distinct().toList());
        for (PayoutRequested instruction : notPaid) {
            if (acknowledged.contains(instruction.payoutId())) {
                reports.report(book.carryOut(instruction, clock.now()));
            }
        }
        notPaid.clear();
    }
}
