package id.prakerja.runner.demo;

import id.prakerja.runner.suite.PaymentPartners;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.function.LongSupplier;

/**
 * Counts what has arrived while payment partners lie: people decide what is disputed, and where nothing moves the days go by, until
 * partners that say nothing of their own accord are asked, and operators repeat webhooks that may not have arrived.
 */
final class PayingUnderLies implements LongSupplier {

    private static final Duration STILL = Duration.ofSeconds(5);
    /** Less than a month, so that the next incentive is due when it was. */
    private static final int MOST_DAYS = 25;

    private final DemoContext demo;
    private final Enquiries enquiries;
    private final LongSupplier arrived;
    private long seen = -1;
    private int days;
    private Instant moved = Instant.now();

    PayingUnderLies(DemoContext demo, LongSupplier arrived) {
        this.demo = demo;
        this.enquiries = new Enquiries(demo);
        this.arrived = arrived;
    }

    @Override
    public long getAsLong() {
        enquiries.decide();
        long now = arrived.getAsLong();
        if (now != seen) {
            seen = now;
            moved = Instant.now();
        } else if (days < MOST_DAYS && Instant.now().isAfter(moved.plus(STILL))) {
            demo.calendar().goOn(Period.ofDays(1));
            // Whoever was away longer than the first attempts would be tried again in minutes of real time.
            PaymentPartners.BY_WEBHOOK.forEach(demo.incentive()::replayWebhooks);
            days++;
            moved = Instant.now();
        }
        return now;
    }
}
