package id.prakerja.runner.partner;

import id.prakerja.snap.SnapService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a SNAP provider lies about a credit that it has made: its answers are all that it says. */
final class SnapLies {

    private static final String RETURNED = "04";

    private SnapLies() {}

    /** Whether a credit that was made gets no answer. */
    static boolean hangsUp(Lie lie) {
        return lie == Lie.LOST || lie == Lie.CONTRADICTED || lie == Lie.DENIED || lie == Lie.RETURNED;
    }

    /** What a credit that was made is answered where it is not the plain truth. */
    static Optional<PaymentPartner.Answer> answer(SnapService service, SnapBook.Terms asked, Lie lie) {
        return switch (lie) {
            case LATE -> Optional.of(SnapAnswers.of(service, "20200"));
            case OTHER_AMOUNT -> Optional.of(ofOtherAmount(service, asked));
            default -> Optional.empty();
        };
    }

    /** Whether a credit that was made is said not to be known: by some, the first time that they are asked. */
    static boolean notKnown(Lie lie, int inquired) {
        return inquired == 1 && (lie == Lie.CONTRADICTED || lie == Lie.DENIED);
    }

    /** What a status inquiry says where it is not the plain truth. */
    static Optional<String> status(Lie lie) {
        return lie == Lie.RETURNED ? Optional.of(RETURNED) : Optional.empty();
    }

    /** The amount that a status inquiry says. */
    static long amount(Lie lie, long rupiah) {
        return lie == Lie.OTHER_AMOUNT ? Tellings.told(rupiah) : rupiah;
    }

    private static PaymentPartner.Answer ofOtherAmount(SnapService service, SnapBook.Terms asked) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("partnerReferenceNo", asked.reference());
        more.put("amount", SnapAnswers.amount(Tellings.told(asked.rupiah())));
        return SnapAnswers.of(service, "20000", more);
    }
}
