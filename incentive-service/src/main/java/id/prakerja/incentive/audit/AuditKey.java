package id.prakerja.incentive.audit;

import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import java.util.UUID;

/**
 * Where a line of an audit file stands: by participant, kind and sequence.
 *
 * @param participantId the person
 * @param kind of the payout; empty before the first line
 * @param sequence of the payout
 */
record AuditKey(UUID participantId, String kind, int sequence) {

    private static final AuditKey START = new AuditKey(new UUID(0, 0), "", 0);
    private static final int PARTS = 3;

    /** Reads the key of the last line that has come, or stands before the first. */
    static AuditKey parse(String text) {
        if (text == null) {
            return START;
        }
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == PARTS) {
                return new AuditKey(
                        UUID.fromString(parts[0]), PayoutKind.valueOf(parts[1]).name(), Integer.parseInt(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
        throw Problems.of(CommonProblem.CURSOR_INVALID);
    }
}
