package id.prakerja.registration.people.contact;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAnswers;
import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.Contacts;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.UniqueViolation;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.EmailAddress;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.applicant.domain.PhoneNumber;
import id.prakerja.registration.people.contact.domain.ContactProblem;
import id.prakerja.registration.people.notice.CodeNotice;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.Mask;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Replaces phone or e-mail by a new one, once a code that was sent to the new one has come back. Only then does the answer say whether
 * somebody else has registered the contact: nobody learns of a contact that is not their own.
 */
@ApplicationScoped
class ContactChanges {

    private static final String KEEP = """
            insert into contact_change (applicant_id, medium, contact, contact_key, requested_at) values ($1, $2, $3, $4, $5)
                on conflict (applicant_id, medium) do update
               set contact = excluded.contact, contact_key = excluded.contact_key, requested_at = excluded.requested_at
            """;
    private static final String FIND =
            "select contact, contact_key from contact_change where applicant_id = $1 and medium = $2";
    private static final String FORGET = "delete from contact_change where applicant_id = $1 and medium = $2";

    private final Pool pool;
    private final ContestedTransactions contested;
    private final Applicants applicants;
    private final OneTimeCodes codes;
    private final Notices notices;
    private final Contacts contacts;
    private final VerifiedContacts verified;
    private final DataCipher cipher;
    private final Clock clock;

    ContactChanges(
            Pool pool,
            ContestedTransactions contested,
            Applicants applicants,
            OneTimeCodes codes,
            Notices notices,
            Contacts contacts,
            VerifiedContacts verified,
            DataCipher cipher,
            Clock clock) {
        this.pool = pool;
        this.contested = contested;
        this.applicants = applicants;
        this.codes = codes;
        this.notices = notices;
        this.contacts = contacts;
        this.verified = verified;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Asks for a change: a code goes to the new contact.
     *
     * @return the answer; fails with a refusal
     */
    Uni<CodeSent> request(Actor actor, UUID id, Medium medium, String text) {
        Instant now = clock.instant();
        String contact = checked(medium, text);
        return pool.withTransaction(tx -> applicants.ownLocked(tx, actor, id).chain(applicant -> {
            if (contact.equals(contacts.of(applicant, medium == Medium.PHONE))) {
                throw Refusal.of(ContactProblem.CONTACT_UNCHANGED).toException();
            }
            return request(tx, id, medium, contact, now);
        }));
    }

    private Uni<CodeSent> request(SqlConnection tx, UUID id, Medium medium, String contact, Instant now) {
        String code = codes.newCode();
        CodePurpose purpose = purpose(id, medium);
        SealedData sealed = cipher.seal(SealedContactChanges.COLUMN, id, contact.getBytes(StandardCharsets.UTF_8));
        return codes.send(tx, purpose, code, now)
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .call(() ->
                        tx.preparedQuery(KEEP).execute(Values.of(id, medium, sealed.envelope(), sealed.keyId(), now)))
                .call(() ->
                        notices.code(tx, new CodeNotice(id, NoticeKind.CONTACT_CODE, medium, contact, code, purpose)))
                .map(verdict -> new CodeSent(
                        medium,
                        medium == Medium.PHONE ? Mask.phone(contact) : Mask.email(contact),
                        verdict.state().expiresAt()));
    }

    /**
     * Takes the code and replaces the contact.
     *
     * @return the answer; fails with a refusal
     */
    Uni<ContactsView> confirm(Actor actor, UUID id, Medium medium, String code) {
        Instant now = clock.instant();
        return contested
                .run(tx -> applicants
                        .ownLocked(tx, actor, id)
                        .chain(applicant -> confirm(tx, applicant, medium, code, now)))
                // Somebody has registered the contact: found by the database, whoever comes at the same moment.
                .onFailure(UniqueViolation::is)
                .transform(taken -> Refusal.of(alreadyRegistered(medium)).toException())
                .map(taken -> {
                    CodeAnswers.orRefuse(taken.verdict(), now);
                    return ContactsView.of(taken.applicant(), Optional.empty());
                });
    }

    private Uni<Taken> confirm(SqlConnection tx, Applicant applicant, Medium medium, String code, Instant now) {
        return tx.preparedQuery(FIND)
                .execute(Values.of(applicant.id, medium))
                .map(rows -> Rows.first(
                                rows, row -> new SealedData(row.getString("contact_key"), Rows.bytes(row, "contact")))
                        .orElseThrow(() -> Refusal.of(ContactProblem.CONTACT_CHANGE_NOT_REQUESTED)
                                .toException()))
                .chain(change -> codes.take(tx, purpose(applicant.id, medium), code, now)
                        .chain(verdict -> (verdict.isAccepted()
                                        ? replace(tx, applicant, medium, change, now)
                                        : Uni.createFrom().item(applicant))
                                .map(then -> new Taken(then, verdict))));
    }

    private Uni<Applicant> replace(
            SqlConnection tx, Applicant applicant, Medium medium, SealedData change, Instant now) {
        boolean phone = medium == Medium.PHONE;
        String replaced = contacts.of(applicant, phone);
        byte[] contact = cipher.open(SealedContactChanges.COLUMN, applicant.id, change);
        return contacts.replace(tx, applicant, phone, new String(contact, StandardCharsets.UTF_8))
                .invoke(free -> {
                    if (!free) {
                        throw Refusal.of(alreadyRegistered(medium)).toException();
                    }
                })
                .chain(() -> tx.preparedQuery(FORGET).execute(Values.of(applicant.id, medium)))
                .chain(() -> replaced == null
                        ? Uni.createFrom().voidItem()
                        : notices.contactChanged(tx, applicant.id, medium, replaced))
                .chain(() -> applicants.read(tx, applicant.id))
                .chain(changed -> verified.add(tx, changed, medium, now));
    }

    private static ApplicantProblem alreadyRegistered(Medium medium) {
        return medium == Medium.PHONE
                ? ApplicantProblem.PHONE_ALREADY_REGISTERED
                : ApplicantProblem.EMAIL_ALREADY_REGISTERED;
    }

    static String checked(Medium medium, String text) {
        return switch (medium) {
            case PHONE ->
                PhoneNumber.read(text)
                        .orTell(ContactChanges::malformed)
                        .orElseThrow()
                        .international();
            case EMAIL ->
                EmailAddress.read(text)
                        .orTell(ContactChanges::malformed)
                        .orElseThrow()
                        .address();
        };
    }

    private static void malformed(ProblemCode problem) {
        throw FormProblems.faulty(List.of(new FieldFault("contact", problem)));
    }

    private static CodePurpose purpose(UUID id, Medium medium) {
        return new CodePurpose("CONTACT_CHANGE:" + medium + ":" + id);
    }

    private record Taken(Applicant applicant, CodeVerdict verdict) {}
}
