package id.prakerja.registration.people.applicant;

import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes one applicant further, step by step along the state machine, with whatever belongs to a step: who is to be verified
 * waits in the queue, who has become ready is published. All in the session's transaction, which has locked the applicant.
 */
@ApplicationScoped
public class ApplicantProgress {

    private static final String RECORD =
            "insert into applicant_transition (applicant_id, at, status, reason) values (?1, ?2, ?3, cast(?4 as text))";

    private final RegistrationSteps steps;
    private final IdentityQueue queue;
    private final PersonalDataVault vault;
    private final RegisteredEvents registered;
    private final PostgresOutbox outbox;

    ApplicantProgress(
            RegistrationSteps steps,
            IdentityQueue queue,
            PersonalDataVault vault,
            RegisteredEvents registered,
            PostgresOutbox outbox) {
        this.steps = steps;
        this.queue = queue;
        this.vault = vault;
        this.registered = registered;
        this.outbox = outbox;
    }

    /**
     * Phone and e-mail are confirmed, as far as the programme asks for it. A person who is further already stays there.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant who
     * @param now the present time
     * @return completes when written
     */
    public Uni<Void> contactsVerified(Mutiny.Session session, Applicant applicant, Instant now) {
        return applicant.status == ApplicantStatus.DRAFT
                ? move(session, applicant, steps.path().afterContactsVerified(), now)
                : Uni.createFrom().voidItem();
    }

    /**
     * Corrected papers are to be verified again.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant whose identity was rejected
     * @param now the present time
     * @return completes when written
     */
    Uni<Void> identityCorrected(Mutiny.Session session, Applicant applicant, Instant now) {
        return move(session, applicant, List.of(ApplicantStatus.IDENTITY_PENDING), now);
    }

    /**
     * The test is done. A person who is further already stays there.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant who
     * @param profileComplete whether profile and declarations are complete
     * @param now the present time
     * @return completes when written
     */
    public Uni<Void> tested(Mutiny.Session session, Applicant applicant, boolean profileComplete, Instant now) {
        return applicant.status == ApplicantStatus.IDENTITY_VERIFIED
                ? move(session, applicant, steps.path().afterTest(profileComplete), now)
                : Uni.createFrom().voidItem();
    }

    /**
     * Profile and declarations are complete. A person who has other steps before them, or none, stays there.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant who
     * @param now the present time
     * @return completes when written
     */
    public Uni<Void> profileCompleted(Mutiny.Session session, Applicant applicant, Instant now) {
        return applicant.status == ApplicantStatus.TESTED
                ? move(session, applicant, List.of(ApplicantStatus.READY), now)
                : Uni.createFrom().voidItem();
    }

    /**
     * The person fails a rule of eligibility that came to light later.
     *
     * @param session with an open transaction that has locked the applicant
     * @param applicant who
     * @param reason stable code
     * @param now the present time
     * @return completes when written
     */
    public Uni<Void> ineligible(Mutiny.Session session, Applicant applicant, String reason, Instant now) {
        become(applicant, ApplicantStatus.INELIGIBLE, reason, now);
        return session.flush().chain(() -> record(session, applicant, ApplicantStatus.INELIGIBLE, reason, now));
    }

    private Uni<Void> move(Mutiny.Session session, Applicant applicant, List<ApplicantStatus> steps, Instant now) {
        steps.forEach(status -> become(applicant, status, null, now));
        boolean newlyReady = applicant.status == ApplicantStatus.READY && applicant.readyAt == null;
        if (newlyReady) {
            applicant.readyAt = now;
        }
        Uni<Void> written = session.flush();
        for (ApplicantStatus status : steps) {
            written = written.chain(() -> record(session, applicant, status, null, now));
        }
        if (applicant.status == ApplicantStatus.IDENTITY_PENDING) {
            written = written.chain(() -> queue.append(
                    session, applicant.id, IdentityQueue.lane(applicant.channel.name(), applicant.province), now));
        }
        return newlyReady ? written.chain(() -> publish(session, applicant, now)) : written;
    }

    private static void become(Applicant applicant, ApplicantStatus status, String reason, Instant now) {
        if (!applicant.status.mayBecome(status)) {
            throw new IllegalStateException(applicant.status + " does not lead to " + status);
        }
        applicant.status = status;
        applicant.statusReason = reason;
        applicant.statusChangedAt = now;
    }

    private static Uni<Void> record(
            Mutiny.Session session, Applicant applicant, ApplicantStatus status, String reason, Instant now) {
        return session.createNativeQuery(RECORD)
                .setParameter(1, applicant.id)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, status.name())
                .setParameter(4, reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> publish(Mutiny.Session session, Applicant applicant, Instant now) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        return outbox.append(session, List.of(registered.of(applicant, person, now)));
    }
}
