package id.prakerja.registration.complaints.complaint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.complaints.complaint.ComplaintStore.Complainant;
import id.prakerja.registration.complaints.complaint.ComplaintTexts.Kind;
import id.prakerja.registration.complaints.complaint.domain.Complaint;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Handler;
import id.prakerja.registration.complaints.complaint.domain.ComplaintOutcome;
import id.prakerja.registration.complaints.complaint.domain.ComplaintProblem;
import id.prakerja.registration.door.intake.IdempotentGroup;
import id.prakerja.registration.door.intake.KeyedCommand;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes complaints in and moves them on, each under a lock of its row, so that two who handle one do not both answer it. */
@ApplicationScoped
class Complaints {

    private final Pool pool;
    private final ComplaintStore store;
    private final ComplaintTexts texts;
    private final ComplaintConfig config;
    private final Clock clock;
    private final IdempotentGroup<Filing, FiledComplaint> once;

    Complaints(
            Pool pool,
            PostgresIdempotency idempotency,
            ObjectMapper json,
            ComplaintStore store,
            ComplaintTexts texts,
            ComplaintConfig config,
            Clock clock) {
        this.pool = pool;
        this.store = store;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
        this.once = new IdempotentGroup<>(
                pool::withTransaction,
                idempotency,
                json,
                FiledComplaint.class,
                (tx, filings) -> file(tx, filings.get(0)).map(List::of));
    }

    /** Files a complaint of a person, who does so, or an officer of the region or an operator for the person. */
    Uni<FiledComplaint> file(Actor actor, boolean isOperator, IdempotencyKey key, NewComplaint wanted) {
        wanted.requireReference();
        IdempotencyClaim claim = IdempotencyClaim.of(
                "POST /v1/complaints|" + actor.subject(),
                key.value(),
                wanted.content().getBytes(StandardCharsets.US_ASCII));
        return once.flush(List.of(new Filing(claim, actor, isOperator, wanted)))
                .map(outcomes -> outcomes.get(0).orRefuse());
    }

    private Uni<Outcome<FiledComplaint>> file(SqlConnection tx, Filing filing) {
        NewComplaint wanted = filing.wanted();
        return store.complainant(tx, wanted.applicantId()).chain(found -> {
            if (found.isEmpty() || !filing.isAllowed(found.get())) {
                return refused(Refusal.of(CommonProblem.FORBIDDEN));
            }
            if (found.get().waiting() >= config.mostWaiting()) {
                return refused(Refusal.of(
                        ComplaintProblem.COMPLAINTS_TOO_MANY, found.get().waiting()));
            }
            Complaint complaint = Complaint.filed(
                    new Complaint.Filing(
                            UuidCreator.getTimeOrderedEpoch(),
                            wanted.applicantId(),
                            found.get().province(),
                            wanted.category(),
                            wanted.subject(),
                            wanted.reference(),
                            filing.actor().subject(),
                            now()),
                    config.answerWithin());
            return store.add(tx, complaint)
                    .chain(() -> texts.add(
                            tx,
                            complaint.id(),
                            Kind.COMPLAINT,
                            complaint.filing().by(),
                            complaint.filing().at(),
                            wanted.text()))
                    .replaceWith(new Outcome.Done<>(FiledComplaint.of(complaint)));
        });
    }

    private static Uni<Outcome<FiledComplaint>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }

    /** Gives a complaint to somebody who handles it. */
    Uni<Complaint> assign(ComplaintScope scope, Handler by, UUID id, String assignee) {
        return change(scope, id, complaint -> complaint.assigned(by, assignee), (tx, changed) -> nothing());
    }

    /** Takes a complaint to the operators. */
    Uni<Complaint> escalate(ComplaintScope scope, Handler by, UUID id, String reason) {
        Instant now = now();
        return change(
                scope,
                id,
                complaint -> complaint.escalated(now),
                (tx, changed) -> texts.add(tx, id, Kind.ESCALATION, by.account(), now, reason));
    }

    /** Answers a complaint, or the appeal against the first answer. */
    Uni<Complaint> decide(ComplaintScope scope, Handler by, UUID id, ComplaintOutcome outcome, String reason) {
        Instant now = now();
        return change(
                scope,
                id,
                complaint -> complaint.decided(by, outcome, now),
                (tx, changed) -> texts.add(
                        tx,
                        id,
                        changed.appeal() == null ? Kind.ANSWER : Kind.APPEAL_ANSWER,
                        by.account(),
                        now,
                        reason));
    }

    /** Appeals against the answer. */
    Uni<Complaint> appeal(ComplaintScope scope, String account, UUID id, String text) {
        Instant now = now();
        return change(
                scope,
                id,
                complaint -> complaint.appealed(now, config.appealWithin(), config.appealAnswerWithin()),
                (tx, changed) -> texts.add(tx, id, Kind.APPEAL, account, now, text));
    }

    /** Escalates what is not answered in time, so that nobody waits for an office that does not answer. */
    @Scheduled(
            every = "${prakerja.complaints.escalation-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> escalateOverdue() {
        return store.escalateOverdue(now());
    }

    private Uni<Complaint> change(
            ComplaintScope scope, UUID id, Function<Complaint, Decision<Complaint>> decision, Note note) {
        return pool.withTransaction(tx -> store.locked(tx, id, scope)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(ComplaintProblem.COMPLAINT_UNKNOWN).toException()))
                .map(complaint -> decision.apply(complaint).orThrow())
                .call(changed -> store.update(tx, changed))
                .call(changed -> note.write(tx, changed)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is written down with a change. */
    private interface Note {
        Uni<Void> write(SqlConnection tx, Complaint changed);
    }

    private record Filing(IdempotencyClaim claim, Actor actor, boolean isOperator, NewComplaint wanted)
            implements KeyedCommand {

        boolean isAllowed(Complainant complainant) {
            return isOperator || actor.mayActFor(wanted.applicantId(), complainant.account(), complainant.province());
        }
    }
}
