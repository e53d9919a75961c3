package id.prakerja.registration.applicant.domain;

/**
 * Which steps an applicant takes between the form and being ready. A step that the programme does not ask for is passed
 * through at once, along the same transitions.
 *
 * @param contactVerification whether phone and e-mail are to be confirmed before the identity is verified
 * @param test whether the motivation and basic-ability test is to be done before joining a wave
 */
public record RegistrationPath(boolean contactVerification, boolean test) {

    /**
     * Where an applicant stands once the form is in.
     *
     * @param channel how it came in; offices confirm contacts themselves
     * @return a status
     */
    public ApplicantStatus afterForm(Channel channel) {
        if (contactVerification && channel == Channel.ONLINE) {
            return ApplicantStatus.DRAFT;
        }
        return passThrough(ApplicantStatus.DRAFT, ApplicantStatus.CONTACT_VERIFIED, ApplicantStatus.IDENTITY_PENDING);
    }

    /**
     * Where an applicant stands once the identity registry has confirmed.
     *
     * @return a status
     */
    public ApplicantStatus afterIdentityVerified() {
        if (test) {
            return ApplicantStatus.IDENTITY_VERIFIED;
        }
        return passThrough(ApplicantStatus.IDENTITY_VERIFIED, ApplicantStatus.TESTED, ApplicantStatus.READY);
    }

    private static ApplicantStatus passThrough(ApplicantStatus from, ApplicantStatus... steps) {
        ApplicantStatus status = from;
        for (ApplicantStatus step : steps) {
            if (!status.mayBecome(step)) {
                throw new IllegalStateException(status + " does not lead to " + step);
            }
            status = step;
        }
        return status;
    }
}
