package id.prakerja.registration.people.contact;

import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.notice.domain.Medium;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which contacts are confirmed; whose contacts all are goes on to have the identity verified. */
@ApplicationScoped
public class VerifiedContacts {

    private final ApplicantProgress progress;
    private final ContactConfig config;

    VerifiedContacts(ApplicantProgress progress, ContactConfig config) {
        this.progress = progress;
        this.config = config;
    }

    /**
     * Somebody has read a code that was sent to a contact, so the contact is theirs.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant whose contact it is
     * @param medium which contact
     * @param now the present time
     * @return completes when written
     */
    public Uni<Void> add(Mutiny.Session session, Applicant applicant, Medium medium, Instant now) {
        switch (medium) {
            case PHONE -> applicant.phoneVerifiedAt = now;
            case EMAIL -> applicant.emailVerifiedAt = now;
        }
        return areComplete(applicant)
                ? progress.contactsVerified(session, applicant, now)
                : Uni.createFrom().voidItem();
    }

    /**
     * Whether a contact is confirmed.
     *
     * @param applicant whose
     * @param medium which
     * @return true if so
     */
    boolean contains(Applicant applicant, Medium medium) {
        return switch (medium) {
            case PHONE -> applicant.phoneVerifiedAt != null;
            case EMAIL -> applicant.emailVerifiedAt != null;
        };
    }

    /**
     * Whether every contact that the programme asks for is confirmed. Who has no e-mail address needs to confirm none.
     *
     * @param applicant whose
     * @return true if so
     */
    boolean areComplete(Applicant applicant) {
        return config.required().stream()
                .allMatch(medium -> contains(applicant, medium) || (medium == Medium.EMAIL && !applicant.hasEmail()));
    }
}
