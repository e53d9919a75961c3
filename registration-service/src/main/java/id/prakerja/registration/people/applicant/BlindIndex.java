package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.Identity;
import id.prakerja.registration.people.applicant.domain.PersonName;
import id.prakerja.registration.privacy.personaldata.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;

/** Digests under which applicants are found, one kind for each value that must be unique. */
@ApplicationScoped
public class BlindIndex {

    private static final int LIKENESS_BYTES = 16;

    private final Digests digests;

    BlindIndex(Digests digests) {
        this.digests = digests;
    }

    /**
     * Digest of a NIK.
     *
     * @param digits 16 digits
     * @return 32 bytes
     */
    public byte[] nik(String digits) {
        return digests.blindIndex("nik", digits);
    }

    /**
     * Digest of a phone number.
     *
     * @param international the number in international form
     * @return 32 bytes
     */
    public byte[] phone(String international) {
        return digests.blindIndex("phone", international);
    }

    /**
     * Digest of an e-mail address.
     *
     * @param address in lower case
     * @return 32 bytes
     */
    public byte[] email(String address) {
        return digests.blindIndex("email", address);
    }

    /**
     * Digest under which people are found who may be one: of name and date of birth.
     *
     * @param identity who
     * @return 16 bytes: half a digest is enough to open a case that a person looks at
     */
    public byte[] likeness(Identity identity) {
        return likeness(identity.name(), identity.birthDate());
    }

    /**
     * Digest under which people are found who may be one.
     *
     * @param name full name
     * @param birthDate date of birth
     * @return 16 bytes
     */
    public byte[] likeness(PersonName name, LocalDate birthDate) {
        return Arrays.copyOf(digests.blindIndex("likeness", name.likeness() + '|' + birthDate), LIKENESS_BYTES);
    }

    /**
     * Digest of the content of a request, keyed because the content names a person.
     *
     * @param content everything that makes the request what it is
     * @return 32 bytes
     */
    public byte[] request(String content) {
        return digests.blindIndex("request", content);
    }
}
