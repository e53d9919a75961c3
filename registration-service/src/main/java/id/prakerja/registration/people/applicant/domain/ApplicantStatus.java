package id.prakerja.registration.people.applicant.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an applicant stands. Which status may follow which is said here, and nowhere else. */
public enum ApplicantStatus {
    /** The form is in; phone and e-mail are not yet confirmed. */
    DRAFT,
    /** Phone and e-mail are confirmed. */
    CONTACT_VERIFIED,
    /** Waits for the identity registry. People whom an office brings in start here. */
    IDENTITY_PENDING,
    /** The identity registry has confirmed number, name and date of birth. */
    IDENTITY_VERIFIED,
    /** The identity registry does not confirm; the data can be corrected and sent again. */
    IDENTITY_REJECTED,
    /** The motivation and basic-ability test is done. */
    TESTED,
    /** May join a wave. */
    READY,
    /** Stands in a wave; whoever is not selected becomes ready again. */
    IN_WAVE,
    /** Selected as a participant: once in a lifetime. */
    SELECTED,
    /** Fails a rule of eligibility. */
    INELIGIBLE,
    /** Lost the membership and is barred for good. */
    BARRED;

    /**
     * The statuses that may follow this one.
     *
     * @return perhaps none
     */
    public Set<ApplicantStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CONTACT_VERIFIED, INELIGIBLE, BARRED);
            case CONTACT_VERIFIED -> EnumSet.of(IDENTITY_PENDING, INELIGIBLE, BARRED);
            case IDENTITY_PENDING -> EnumSet.of(IDENTITY_VERIFIED, IDENTITY_REJECTED, INELIGIBLE, BARRED);
            case IDENTITY_REJECTED -> EnumSet.of(IDENTITY_PENDING, INELIGIBLE, BARRED);
            // Who is verified again and no longer confirmed is rejected.
            case IDENTITY_VERIFIED -> EnumSet.of(TESTED, IDENTITY_REJECTED, INELIGIBLE, BARRED);
            case TESTED -> EnumSet.of(READY, IDENTITY_REJECTED, INELIGIBLE, BARRED);
            // Selection decides who is selected. Its word may come before this service has seen the wave end, or after
            // it has
            // let the person go again, so READY leads to SELECTED as well.
            case READY -> EnumSet.of(IN_WAVE, SELECTED, IDENTITY_REJECTED, INELIGIBLE, BARRED);
            case IN_WAVE -> EnumSet.of(READY, SELECTED, INELIGIBLE, BARRED);
            case SELECTED, INELIGIBLE -> EnumSet.of(BARRED);
            // Only a revocation that was taken back, because a purchase in time had been on its way, leads back.
            case BARRED -> EnumSet.of(SELECTED);
        };
    }

    /**
     * Whether a status may follow this one.
     *
     * @param status what would follow
     * @return true if it may
     */
    public boolean mayBecome(ApplicantStatus status) {
        return next().contains(status);
    }

    /**
     * The statuses that this one may follow.
     *
     * @return perhaps none
     */
    public Set<ApplicantStatus> previous() {
        EnumSet<ApplicantStatus> previous = EnumSet.noneOf(ApplicantStatus.class);
        for (ApplicantStatus status : values()) {
            if (status.mayBecome(this)) {
                previous.add(status);
            }
        }
        return previous;
    }
}
