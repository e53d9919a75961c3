package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.Identity;
import id.prakerja.registration.people.applicant.domain.PersonName;
import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.sealed.digests.ChainedDigests;
import id.prakerja.sealed.digests.DigestTable;
import id.prakerja.sealed.digests.DigestTables;
import id.prakerja.sealed.digests.VersionedDigest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Digests under which applicants are found, one kind for each value that must be unique. */
@ApplicationScoped
public class BlindIndex {

    private static final int LIKENESS_BYTES = 16;

    private static final DigestTable TABLE = new DigestTable(
            Digests.BLIND_INDEX,
            "applicant",
            "id",
            List.of("nik_digest", "phone_digest", "email_digest", "likeness_digest"));

    private final Digests digests;
    private final DigestTables tables;

    BlindIndex(Digests digests, DigestTables tables) {
        this.digests = digests;
        this.tables = tables;
    }

    /** The register moves to another key with its digests. */
    @Produces
    @Singleton
    static DigestTable applicants() {
        return TABLE;
    }

    /** The versions of the digests, of which the database says which is written. */
    public ChainedDigests versions() {
        return digests.versions();
    }

    /**
     * Brings a person's digests to the version that is written, before one of them is replaced.
     *
     * @param tx transaction that has locked the person
     */
    public Uni<Void> raise(SqlConnection tx, UUID applicant) {
        return tables.raise(tx, versions(), TABLE, applicant);
    }

    /**
     * Digest of a NIK.
     *
     * @param digits 16 digits
     * @return 32 bytes in either version
     */
    public VersionedDigest nik(String digits) {
        return digests.blindIndex("nik", digits);
    }

    /**
     * Digest of a phone number.
     *
     * @param international the number in international form
     * @return 32 bytes in either version
     */
    public VersionedDigest phone(String international) {
        return digests.blindIndex("phone", international);
    }

    /**
     * Digest of an e-mail address.
     *
     * @param address in lower case
     * @return 32 bytes in either version
     */
    public VersionedDigest email(String address) {
        return digests.blindIndex("email", address);
    }

    /**
     * Digest under which people are found who may be one: of name and date of birth.
     *
     * @param identity who
     * @return 16 bytes in either version: half a digest is enough to open a case that a person looks at
     */
    public VersionedDigest likeness(Identity identity) {
        return likeness(identity.name(), identity.birthDate());
    }

    /**
     * Digest under which people are found who may be one.
     *
     * @param name full name
     * @param birthDate date of birth
     * @return 16 bytes in either version
     */
    public VersionedDigest likeness(PersonName name, LocalDate birthDate) {
        return digests.versions().of("likeness", name.likeness() + '|' + birthDate, LIKENESS_BYTES);
    }

    /**
     * Digest under which people are found who may be one.
     *
     * @param person who is registered
     * @return 16 bytes in either version
     */
    public VersionedDigest likeness(PersonalData person) {
        return likeness(new PersonName(person.name()), person.birthDate());
    }
}
