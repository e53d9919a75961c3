package id.prakerja.runner.demo;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/** Turns the pages of the programme's calendar while a demo is played. */
public record Calendar(ProgrammeClock clock) {

    /** The time zone in which the programme counts days and months. */
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Services look at the clock's file five times a second; by then all of them have seen it. */
    private static final Duration SEEN_BY_ALL = Duration.ofMillis(500);

    /** Programme time. */
    public Instant now() {
        return clock.now();
    }

    /** Goes to the instant and returns when all services live there. */
    public void goTo(Instant instant) {
        clock.moveTo(instant);
        try {
            Thread.sleep(SEEN_BY_ALL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }

    /** Goes on by some days or months of the programme's calendar. */
    public void goOn(TemporalAmount amount) {
        goOn(now(), amount);
    }

    /** Goes to some days or months after an instant: two months after 31 January are 31 March, one after 28 February is not. */
    public void goOn(Instant since, TemporalAmount amount) {
        goTo(since.atZone(JAKARTA).plus(amount).toInstant());
    }
}
