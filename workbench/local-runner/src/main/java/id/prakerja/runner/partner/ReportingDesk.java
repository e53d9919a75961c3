package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.PaymentPartnerApi;
import id.prakerja.runner.failure.PlainFailure;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** Reports a payment partner's outcomes by signed calls, at least once and always the same; after a restart all of the book again. */
final class ReportingDesk implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int NOT_FOUND = 404;

    private final String partner;
    private final PaymentPartnerApi api;
    private final PayoutBook book;
    private final DelayQueue<Waiting> waiting = new DelayQueue<>();

    ReportingDesk(String partner, PaymentPartnerApi api, PayoutBook book) {
        this.partner = partner;
        this.api = api;
        this.book = book;
        book.reports().forEach(this::report);
    }

    /** Reports as soon as it is to be told and the service answers. */
    void report(PayoutReported outcome) {
        book.tellings(outcome).forEach(telling -> waiting.add(Waiting.of(telling.report(), telling.after())));
    }

    /** A report that is told at a time. */
    private record Waiting(PayoutReported report, long at) implements Delayed {

        static Waiting of(PayoutReported report, Duration after) {
            return new Waiting(report, System.nanoTime() + after.toNanos());
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Works until the process ends. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(waiting.take().report());
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
                waiting.add(Waiting.of(report, Duration.ZERO));
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }
}
