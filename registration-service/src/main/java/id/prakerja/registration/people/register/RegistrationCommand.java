package id.prakerja.registration.people.register;

import id.prakerja.registration.people.applicant.domain.Registrant;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.digests.VersionedDigest;
import java.util.UUID;

/**
 * A checked registration, encrypted and ready to be stored with others.
 *
 * @param mark by what the same request is known if it is sent again
 * @param answer what is answered if it is stored
 * @param person the checked data, for the columns that name nobody
 * @param sealed the data that do
 * @param nik digest of the NIK
 * @param phone digest of the phone number
 * @param email digest of the e-mail address, or null where there is none
 * @param likeness digest of name and date of birth
 * @param account the person's own account, or null
 * @param registeredBy account that sends the form
 */
record RegistrationCommand(
        RequestMark mark,
        Registered answer,
        Registrant person,
        SealedData sealed,
        VersionedDigest nik,
        VersionedDigest phone,
        VersionedDigest email,
        VersionedDigest likeness,
        String account,
        String registeredBy) {

    /** The id that the person gets. */
    UUID id() {
        return answer.applicantId();
    }

    /** Whether one version of the digests is all that there can be. */
    boolean isSettled() {
        return nik.former() == null;
    }

    byte[] emailDigest() {
        return email == null ? null : email.latest();
    }

    byte[] formerEmailDigest() {
        return email == null ? null : email.former();
    }

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "RegistrationCommand[" + answer.applicantId() + "]";
    }
}
