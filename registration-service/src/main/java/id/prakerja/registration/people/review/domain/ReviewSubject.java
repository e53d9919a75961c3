package id.prakerja.registration.people.review.domain;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import java.util.Optional;

/** What a person can ask the programme to look at again. */
public enum ReviewSubject {
    /** Not selected, again and again. */
    FAILED_SELECTIONS,
    /** Found to be ineligible. */
    INELIGIBLE,
    /** Barred after a revocation. */
    BARRED;

    /**
     * What somebody can ask about at present.
     *
     * @param status where the person stands
     * @param failedSelections waves joined without being selected
     * @param needed how many of them are needed
     * @return the subject, or empty if there is none
     */
    public static Optional<ReviewSubject> of(ApplicantStatus status, int failedSelections, int needed) {
        return switch (status) {
            case BARRED -> Optional.of(BARRED);
            case INELIGIBLE -> Optional.of(INELIGIBLE);
            case SELECTED -> Optional.empty();
            default -> failedSelections >= needed ? Optional.of(FAILED_SELECTIONS) : Optional.empty();
        };
    }
}
