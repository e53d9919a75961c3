package id.prakerja.registration.people.applicant;

import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.StatusPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Takes one applicant further, step by step along the state machine, with whatever belongs to a step: who is to be verified
 * waits in the queue, who has become ready is published. All in the transaction that has locked the applicant.
 */
@ApplicationScoped
public class ApplicantProgress {

    private final RegistrationSteps steps;
    private final Transitions transitions;
    private final IdentityQueue queue;
    private final RegisteredEvents registered;

    ApplicantProgress(
            RegistrationSteps steps, Transitions transitions, IdentityQueue queue, RegisteredEvents registered) {
        this.steps = steps;
        this.transitions = transitions;
        this.queue = queue;
        this.registered = registered;
    }

    /** Phone and e-mail are confirmed, as far as the programme asks for it. A person who is further already stays there. */
    public Uni<Void> contactsVerified(SqlConnection tx, Applicant applicant, Instant now) {
        return applicant.status == ApplicantStatus.DRAFT
                ? move(tx, applicant, steps.path().afterContactsVerified(), now)
                : Uni.createFrom().voidItem();
    }

    /** Corrected papers are to be verified again. */
    public Uni<Void> identityCorrected(SqlConnection tx, Applicant applicant, Instant now) {
        return move(tx, applicant, List.of(ApplicantStatus.IDENTITY_PENDING), now);
    }

    /**
     * The test is done. A person who is further already stays there.
     *
     * @param profileComplete whether profile and declarations are complete
     */
    public Uni<Void> tested(SqlConnection tx, Applicant applicant, boolean profileComplete, Instant now) {
        return applicant.status == ApplicantStatus.IDENTITY_VERIFIED
                ? move(tx, applicant, steps.path().afterTest(profileComplete), now)
                : Uni.createFrom().voidItem();
    }

    /** Profile and declarations are complete. A person who has other steps before them, or none, stays there. */
    public Uni<Void> profileCompleted(SqlConnection tx, Applicant applicant, Instant now) {
        return applicant.status == ApplicantStatus.TESTED
                ? move(tx, applicant, List.of(ApplicantStatus.READY), now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> move(SqlConnection tx, Applicant applicant, List<ApplicantStatus> to, Instant now) {
        Uni<Void> moved = Uni.createFrom().voidItem();
        ApplicantStatus status = applicant.status;
        for (ApplicantStatus next : to) {
            StatusPath step = StatusPath.from(status, next);
            moved = moved.chain(() -> transitions.move(tx, List.of(new Transition(applicant.id, null, now)), step))
                    .replaceWithVoid();
            status = next;
        }
        if (status == ApplicantStatus.IDENTITY_PENDING) {
            String lane = IdentityQueue.lane(applicant.channel.name(), applicant.province);
            return moved.chain(() -> queue.append(tx, Map.of(applicant.id, lane)));
        }
        return status == ApplicantStatus.READY && applicant.readyAt == null
                ? moved.chain(() -> registered.publish(tx, List.of(applicant), now))
                : moved;
    }
}
