package id.prakerja.incentive.door;

import id.prakerja.signatures.Verification;
import java.util.Optional;

/** Why a report on a topic does not count as its partner's. Its name stands first in the error of the event that is parked. */
enum ReportFault {
    /** It carries no signature. */
    REPORT_NOT_SIGNED(
            "its partner has a key, and the headers webhook-timestamp and webhook-signature are not both there"),
    /** When it was signed cannot be read. */
    REPORT_TIMESTAMP_MALFORMED("webhook-timestamp is no time in Unix seconds"),
    /** It was signed at another time than it was written. */
    REPORT_TIMESTAMP_OUTSIDE_WINDOW("webhook-timestamp is more than five minutes from the time of the record"),
    /** Another key, or another id, topic, record key or value than was signed. */
    REPORT_SIGNATURE_MISMATCH("no signature fits the event's id, the topic, the record key and the value");

    private final String explanation;

    ReportFault(String explanation) {
        this.explanation = explanation;
    }

    /** For the operator who finds it. */
    String text() {
        return "%s: %s".formatted(name(), explanation);
    }

    /** What a verification has found; empty if the signature fits. */
    static Optional<ReportFault> of(Verification verification) {
        return switch (verification) {
            case VALID -> Optional.empty();
            case HEADER_MISSING -> Optional.of(REPORT_NOT_SIGNED);
            case TIMESTAMP_MALFORMED -> Optional.of(REPORT_TIMESTAMP_MALFORMED);
            case TIMESTAMP_OUTSIDE_WINDOW -> Optional.of(REPORT_TIMESTAMP_OUTSIDE_WINDOW);
            case SIGNATURE_MISMATCH -> Optional.of(REPORT_SIGNATURE_MISMATCH);
        };
    }
}
