package id.prakerja.training.account.domain;

import java.util.EnumSet;
import java.util.Set;

/** The life of an enrolment: PAID → REDEEMED → IN_PROGRESS → COMPLETED → CERTIFIED → REVIEWED, and its other ends. */
public enum EnrolmentStatus {
    /** The price has left the balance; the voucher is issued. */
    PAID,
    /** The voucher is committed: the institution has let the person in. */
    REDEEMED,
    /** Attendance has been reported. */
    IN_PROGRESS,
    /** Attended and evaluated; waits for a sample before it is certified. */
    COMPLETED,
    /** The certificate is issued. */
    CERTIFIED,
    /** The participant has given an opinion. */
    REVIEWED,
    /** Given up before the voucher was used; the price is still to go back. */
    CANCELLED,
    /** Given up before the voucher was used; the price is back on the balance. */
    REFUNDED,
    /** Ended without a certificate, or the certificate was withdrawn. */
    FAILED,
    /** Not finished in the time the institution gives. */
    EXPIRED;

    private static final Set<EnrolmentStatus> FINISHED = EnumSet.of(COMPLETED, CERTIFIED, REVIEWED);
    private static final Set<EnrolmentStatus> CERTIFICATE_STANDS = EnumSet.of(CERTIFIED, REVIEWED);
    private static final Set<EnrolmentStatus> UNDER_WAY = EnumSet.of(REDEEMED, IN_PROGRESS);
    private static final Set<EnrolmentStatus> GIVEN_UP = EnumSet.of(CANCELLED, REFUNDED);

    /** Whether the training was completed and the completion stands. */
    public boolean finished() {
        return FINISHED.contains(this);
    }

    /** Whether there is a certificate and it stands, so that it entitles. */
    public boolean certified() {
        return CERTIFICATE_STANDS.contains(this);
    }

    /** Whether the training has begun and not ended. */
    public boolean underWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether the purchase was undone. */
    public boolean givenUp() {
        return GIVEN_UP.contains(this);
    }
}
