package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a payment partner says of an instruction, in which order and how late, from what became of it. */
final class Tellings {

    /** Its own accord is silent for so long where it is late. */
    static final Duration LATE = Duration.ofSeconds(2);

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(400);
    private static final int SHARE_TOLD = 10;

    private Tellings() {}

    /**
     * One thing that is said.
     *
     * @param report what
     * @param after how long after the instruction was carried out
     */
    record Telling(PayoutReported report, Duration after) {

        /** The same for the same words about the same instruction, and another one for others. */
        UUID id() {
            String words = "%s %s %d".formatted(report.payoutId(), report.outcome(), report.amount());
            return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * What is said.
     *
     * @param outcome what became of the instruction; one that failed is told honestly
     * @param lie about it
     * @return in the order in which it is said
     */
    static List<Telling> of(PayoutReported outcome, Lie lie) {
        if (!outcome.outcome().equals(PayoutBook.SETTLED)) {
            return List.of(new Telling(outcome, AT_ONCE));
        }
        Telling truth = new Telling(outcome, AT_ONCE);
        return switch (lie) {
            case NONE -> List.of(truth);
            case LATE -> List.of(new Telling(outcome, LATE));
            case SWAPPED -> List.of(new Telling(outcome, SOON));
            case LOST -> List.of();
            case TWICE -> List.of(truth, truth);
            case CONTRADICTED -> List.of(truth, new Telling(denial(outcome), SOON));
            case DENIED -> List.of(new Telling(denial(outcome), AT_ONCE), new Telling(outcome, SOON));
            case OTHER_AMOUNT -> List.of(new Telling(ofAmount(outcome, told(outcome.amount())), AT_ONCE));
            case INVENTED -> List.of(truth, new Telling(about(invented(outcome.payoutId()), outcome), AT_ONCE));
            case RETURNED -> List.of(truth, new Telling(returned(outcome), LATE));
        };
    }

    /** The amount that is told where it is not the right one. */
    static long told(long amount) {
        return amount / SHARE_TOLD;
    }

    /** An instruction that never was. */
    static UUID invented(UUID instruction) {
        return UUID.nameUUIDFromBytes(("never " + instruction).getBytes(StandardCharsets.UTF_8));
    }

    /** That money came back. */
    static PayoutReported returned(PayoutReported outcome) {
        return saying(outcome, PayoutBook.RETURNED, null);
    }

    /** A reason for which nothing is tried again by itself: what was paid and is denied would otherwise be paid twice, and rightly so. */
    private static PayoutReported denial(PayoutReported outcome) {
        return saying(outcome, PayoutBook.FAILED, "SUSPECTED_FRAUD");
    }

    private static PayoutReported saying(PayoutReported outcome, String said, String reason) {
        return new PayoutReported(
                outcome.payoutId(), said, reason, outcome.partnerReference(), outcome.amount(), outcome.reportedAt());
    }

    private static PayoutReported ofAmount(PayoutReported outcome, long amount) {
        return new PayoutReported(
                outcome.payoutId(), outcome.outcome(), null, outcome.partnerReference(), amount, outcome.reportedAt());
    }

    private static PayoutReported about(UUID instruction, PayoutReported outcome) {
        return new PayoutReported(
                instruction,
                outcome.outcome(),
                null,
                outcome.partnerReference(),
                outcome.amount(),
                outcome.reportedAt());
    }
}
