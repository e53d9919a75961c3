package id.prakerja.registration.people.applicant;

import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Phone and e-mail of an applicant: in the envelope, and as the digests that keep them unique. */
@ApplicationScoped
public class Contacts {

    /**
     * Does nothing where somebody has the contact: whoever waited for a row that another changes could be waited for, when two people
     * want each other's. The row's digests stay of one version.
     */
    private static final String REPLACE = """
            update applicant a
               set %1$s = case a.digest_version when $6::int then $2::bytea else $5::bytea end, personal_data = $3, personal_data_key = $4
             where a.id = $1 and not exists (select from applicant o where o.%1$s in ($2::bytea, $5::bytea) and o.id <> $1)
               and (select digest_written('blind-index', $7::text[])) > 0
            """;

    private static final String REPLACE_PHONE = REPLACE.formatted("phone_digest");
    private static final String REPLACE_EMAIL = REPLACE.formatted("email_digest");
    private static final String CONFIRM_PHONE = "update applicant set phone_verified_at = $2 where id = $1";
    private static final String CONFIRM_EMAIL = "update applicant set email_verified_at = $2 where id = $1";

    private final PersonalDataVault vault;
    private final BlindIndex index;

    Contacts(PersonalDataVault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /**
     * A registered contact.
     *
     * @param phone whether the phone is asked for, else the e-mail address
     * @return the contact in its normal form; null if there is no e-mail address
     */
    public String of(Applicant applicant, boolean phone) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        return phone ? person.phone() : person.email();
    }

    /**
     * Replaces a contact. Where somebody takes it at this very moment, the database refuses it ({@link UniqueViolation}).
     *
     * @param applicant whose, locked
     * @param phone whether the phone is replaced, else the e-mail address
     * @param contact the new one in its normal form
     * @return whether nobody else has it
     */
    public Uni<Boolean> replace(SqlConnection tx, Applicant applicant, boolean phone, String contact) {
        PersonalData known = vault.open(applicant.id, applicant.sealed());
        SealedData sealed = vault.seal(applicant.id, phone ? known.withPhone(contact) : known.withEmail(contact));
        VersionedDigest digest = phone ? index.phone(contact) : index.email(contact);
        return index.raise(tx, applicant.id)
                .chain(() -> tx.preparedQuery(phone ? REPLACE_PHONE : REPLACE_EMAIL)
                        .execute(Values.of(
                                applicant.id,
                                digest.latest(),
                                sealed.envelope(),
                                sealed.keyId(),
                                digest.former(),
                                index.versions().latest(),
                                index.versions().fingerprints())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Keeps when a contact was confirmed. */
    public Uni<Void> confirmed(SqlConnection tx, Applicant applicant, boolean phone, Instant now) {
        return tx.preparedQuery(phone ? CONFIRM_PHONE : CONFIRM_EMAIL)
                .execute(Values.of(applicant.id, now))
                .replaceWithVoid();
    }
}
