package id.prakerja.registration.people.contact;

import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.Contacts;
import id.prakerja.registration.people.notice.domain.Medium;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Remembers which contacts are confirmed; whose contacts all are goes on to have the identity verified. */
@ApplicationScoped
public class VerifiedContacts {

    private final Applicants applicants;
    private final Contacts contacts;
    private final ApplicantProgress progress;
    private final ContactConfig config;

    VerifiedContacts(Applicants applicants, Contacts contacts, ApplicantProgress progress, ContactConfig config) {
        this.applicants = applicants;
        this.contacts = contacts;
        this.progress = progress;
        this.config = config;
    }

    /**
     * Somebody has read a code that was sent to a contact, so the contact is theirs.
     *
     * @param tx open transaction that has locked the applicant
     * @return the applicant, as far as that leads
     */
    public Uni<Applicant> add(SqlConnection tx, Applicant applicant, Medium medium, Instant now) {
        return contacts.confirmed(tx, applicant, medium == Medium.PHONE, now)
                .chain(() -> applicants.read(tx, applicant.id))
                .chain(confirmed -> areComplete(confirmed)
                        ? progress.contactsVerified(tx, confirmed, now).chain(() -> applicants.read(tx, applicant.id))
                        : Uni.createFrom().item(confirmed));
    }

    /** Whether a contact is confirmed. */
    boolean contains(Applicant applicant, Medium medium) {
        return switch (medium) {
            case PHONE -> applicant.phoneVerifiedAt != null;
            case EMAIL -> applicant.emailVerifiedAt != null;
        };
    }

    /** Whether every contact that the programme asks for is confirmed. Who has no e-mail address needs to confirm none. */
    boolean areComplete(Applicant applicant) {
        return config.required().stream()
                .allMatch(medium -> contains(applicant, medium) || (medium == Medium.EMAIL && !applicant.hasEmail));
    }
}
