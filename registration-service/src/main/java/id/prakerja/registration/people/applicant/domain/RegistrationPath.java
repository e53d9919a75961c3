package id.prakerja.registration.people.applicant.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Which steps an applicant takes between the form and being ready. A step that the programme does not ask for is passed
 * through at once, along the same transitions.
 *
 * @param contactVerification whether phone and e-mail are to be confirmed before the identity is verified
 * @param test whether the motivation and basic-ability test is to be done before joining a wave
 * @param profile whether profile and declarations are to be complete before joining a wave
 */
public record RegistrationPath(boolean contactVerification, boolean test, boolean profile) {

    /**
     * Where an applicant stands once the form is in.
     *
     * @param channel how it came in; offices confirm contacts themselves
     * @return a status
     */
    public ApplicantStatus afterForm(Channel channel) {
        return contactVerification && channel == Channel.ONLINE
                ? ApplicantStatus.DRAFT
                : new StatusPath(EnumSet.of(ApplicantStatus.DRAFT), afterContactsVerified()).to();
    }

    /**
     * The steps that follow once phone and e-mail are confirmed.
     *
     * @return statuses, one after the other
     */
    public List<ApplicantStatus> afterContactsVerified() {
        return List.of(ApplicantStatus.CONTACT_VERIFIED, ApplicantStatus.IDENTITY_PENDING);
    }

    /**
     * The steps that follow once the identity registry has confirmed.
     *
     * @param profileComplete whether profile and declarations are complete
     * @return statuses, one after the other; none if the test comes next
     */
    public List<ApplicantStatus> afterIdentityVerified(boolean profileComplete) {
        return test ? List.of() : afterTest(profileComplete);
    }

    /**
     * The steps that follow once the test is done.
     *
     * @param profileComplete whether profile and declarations are complete
     * @return statuses, one after the other
     */
    public List<ApplicantStatus> afterTest(boolean profileComplete) {
        List<ApplicantStatus> steps = new ArrayList<>(List.of(ApplicantStatus.TESTED));
        if (profileComplete || !profile) {
            steps.add(ApplicantStatus.READY);
        }
        return steps;
    }
}
