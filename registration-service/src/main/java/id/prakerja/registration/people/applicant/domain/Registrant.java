package id.prakerja.registration.people.applicant.domain;

/**
 * A person as registered; every value has been checked.
 *
 * @param identity who
 * @param phone mobile number
 * @param email e-mail address, or null where a form on paper has none
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param address street and house, or null
 * @param education highest education finished
 * @param occupationGroup what the person does
 * @param disability whether the person has a disability
 * @param priority whether the person stands on the priority list
 */
public record Registrant(
        Identity identity,
        PhoneNumber phone,
        EmailAddress email,
        String province,
        String regency,
        String address,
        Education education,
        OccupationGroup occupationGroup,
        boolean disability,
        boolean priority) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "Registrant[]";
    }
}
