package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.PaymentPartnerApi;
import id.prakerja.runner.failure.PlainFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reports a payment partner's outcomes by signed calls, at least once and always the same; after a restart all of the book again. */
final class ReportingDesk implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int NOT_FOUND = 404;

    private final String partner;
    private final PaymentPartnerApi api;
    private final BlockingQueue<PayoutReported> waiting = new LinkedBlockingQueue<>();

    ReportingDesk(String partner, PaymentPartnerApi api, Collection<PayoutReported> before) {
        this.partner = partner;
        this.api = api;
        waiting.addAll(before);
    }

    /** Reports as soon as the service answers. */
    void report(PayoutReported outcome) {
        waiting.add(outcome);
    }

    /** Works until the process ends. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the service does not know as reported by calls left by another door, and was reported there. */
    private void send(PayoutReported report) throws InterruptedException {
        try {
            api.report(report);
        } catch (PlainFailure e) {
            if (!(e instanceof ApiException refused) || refused.status() != NOT_FOUND) {
                System.err.printf("%s goes on after: %s%n", partner, e.getMessage());
                waiting.add(report);
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }
}
