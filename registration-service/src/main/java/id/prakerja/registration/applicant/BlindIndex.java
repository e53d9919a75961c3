package id.prakerja.registration.applicant;

import id.prakerja.registration.personaldata.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Digests under which applicants are found, one kind for each value that must be unique. */
@ApplicationScoped
public class BlindIndex {

    private final Digests digests;

    @Inject
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
     * Digest of the content of a request, keyed because the content names a person.
     *
     * @param content everything that makes the request what it is
     * @return 32 bytes
     */
    public byte[] request(String content) {
        return digests.blindIndex("request", content);
    }
}
