package id.prakerja.registration.people.contact;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAnswers;
import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantAccess;
import id.prakerja.registration.people.applicant.Contacts;
import id.prakerja.registration.people.applicant.FormProblems;
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
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Replaces phone or e-mail by a new one, once a code that was sent to the new one has come back. Only then is it told whether
 * somebody else has registered the contact: nobody learns of a contact that is not their own.
 */
@ApplicationScoped
class ContactChanges {

    private final OneTimeCodes codes;
    private final Notices notices;
    private final Contacts contacts;
    private final VerifiedContacts verified;
    private final DataCipher cipher;
    private final Clock clock;

    ContactChanges(
            OneTimeCodes codes,
            Notices notices,
            Contacts contacts,
            VerifiedContacts verified,
            DataCipher cipher,
            Clock clock) {
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
     * @param actor the person
     * @param id the applicant
     * @param medium which contact
     * @param text the new contact as written
     * @return what is told; fails with a refusal
     */
    Uni<CodeSent> request(Actor actor, UUID id, Medium medium, String text) {
        Instant now = clock.instant();
        String contact = checked(medium, text);
        return Panache.withTransaction(() -> ApplicantAccess.ownLocked(actor, id)
                .chain(applicant -> {
                    if (contact.equals(contacts.of(applicant, medium == Medium.PHONE))) {
                        throw Refusal.of(ContactProblem.CONTACT_UNCHANGED).toException();
                    }
                    return Panache.getSession().chain(session -> request(session, applicant.id, medium, contact, now));
                }));
    }

    private Uni<CodeSent> request(Mutiny.Session session, UUID id, Medium medium, String contact, Instant now) {
        String code = codes.newCode();
        return codes.send(session, purpose(id, medium), code, now)
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .call(() -> keep(session, id, medium, contact, now))
                .call(() -> notices.code(
                        session, new CodeNotice(id, NoticeKind.CONTACT_CODE, medium, contact, code, codes.validity())))
                .map(verdict -> new CodeSent(
                        medium,
                        medium == Medium.PHONE ? Mask.phone(contact) : Mask.email(contact),
                        verdict.state().expiresAt()));
    }

    private Uni<Void> keep(Mutiny.Session session, UUID id, Medium medium, String contact, Instant now) {
        SealedData sealed = cipher.seal(SealedContactChanges.COLUMN, id, contact.getBytes(StandardCharsets.UTF_8));
        ContactChange change = new ContactChange();
        change.applicantId = id;
        change.medium = medium;
        change.contact = sealed.envelope();
        change.contactKey = sealed.keyId();
        change.requestedAt = now;
        return session.merge(change).replaceWithVoid();
    }

    /**
     * Takes the code and replaces the contact.
     *
     * @param actor the person
     * @param id the applicant
     * @param medium which contact
     * @param code what was typed in
     * @return what is told; fails with a refusal
     */
    Uni<ContactsView> confirm(Actor actor, UUID id, Medium medium, String code) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> ApplicantAccess.ownLocked(actor, id)
                        .chain(applicant -> Panache.getSession()
                                .chain(session -> confirm(session, applicant, medium, code, now))
                                .map(verdict -> new Taken(applicant, verdict))))
                // Somebody has registered the contact: found by the database, whoever comes at the same moment.
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> Refusal.of(alreadyRegistered(medium)).toException())
                .map(taken -> {
                    CodeAnswers.orRefuse(taken.verdict(), now);
                    return ContactsView.of(taken.applicant(), Optional.empty());
                });
    }

    private Uni<CodeVerdict> confirm(
            Mutiny.Session session, Applicant applicant, Medium medium, String code, Instant now) {
        return session.find(ContactChange.class, new ContactChange.Key(applicant.id, medium))
                .chain(change -> {
                    if (change == null) {
                        throw Refusal.of(ContactProblem.CONTACT_CHANGE_NOT_REQUESTED)
                                .toException();
                    }
                    return codes.take(session, purpose(applicant.id, medium), code, now)
                            .call(verdict -> verdict.isAccepted()
                                    ? replace(session, applicant, change, now)
                                    : Uni.createFrom().voidItem());
                });
    }

    private Uni<Void> replace(Mutiny.Session session, Applicant applicant, ContactChange change, Instant now) {
        boolean phone = change.medium == Medium.PHONE;
        String replaced = contacts.of(applicant, phone);
        byte[] contact = cipher.open(
                SealedContactChanges.COLUMN, applicant.id, new SealedData(change.contactKey, change.contact));
        contacts.replace(applicant, phone, new String(contact, StandardCharsets.UTF_8));
        return session.remove(change)
                .chain(session::flush)
                .chain(() -> replaced == null
                        ? Uni.createFrom().voidItem()
                        : notices.contactChanged(session, applicant.id, change.medium, replaced))
                .chain(() -> verified.add(session, applicant, change.medium, now));
    }

    private static ApplicantProblem alreadyRegistered(Medium medium) {
        return medium == Medium.PHONE
                ? ApplicantProblem.PHONE_ALREADY_REGISTERED
                : ApplicantProblem.EMAIL_ALREADY_REGISTERED;
    }

    private static String checked(Medium medium, String text) {
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
