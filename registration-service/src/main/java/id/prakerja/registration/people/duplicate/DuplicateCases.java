package id.prakerja.registration.people.duplicate;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.duplicate.domain.DuplicateProblem;
import id.prakerja.registration.people.duplicate.domain.DuplicateVerdict;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.sealed.digests.DigestPair;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides cases of likely duplicates. The cases are opened where identities are confirmed, which takes nothing from those who
 * register. Nobody is refused for looking like somebody else: a person decides.
 */
@ApplicationScoped
class DuplicateCases {

    private static final Set<ApplicantStatus> BOUND =
            EnumSet.of(ApplicantStatus.IN_WAVE, ApplicantStatus.SELECTED, ApplicantStatus.BARRED);

    private static final String CASE = "select verdict from duplicate_case where id = $1 for update";

    /** In one order everywhere, against deadlocks. */
    private static final String PEOPLE = """
            select a.id, a.status
              from duplicate_case c
              join applicant a on a.likeness_digest in (c.likeness_digest, c.next_likeness_digest)
             where c.id = $1
             order by a.id
               for update of a
            """;

    private static final String DECIDE = """
            update duplicate_case set verdict = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1
            """;

    private static final DigestPair LIKENESSES =
            new DigestPair(Digests.BLIND_INDEX, "duplicate_case", "id", "likeness_digest", "next_likeness_digest");

    private final Pool pool;
    private final Transitions transitions;
    private final OperatorActions actions;
    private final Clock clock;

    DuplicateCases(Pool pool, Transitions transitions, OperatorActions actions, Clock clock) {
        this.pool = pool;
        this.transitions = transitions;
        this.actions = actions;
        this.clock = clock;
    }

    /** A case is about people who may have either version of their likeness while the digests move to another key. */
    @Produces
    @Singleton
    static DigestPair likenesses() {
        return LIKENESSES;
    }

    /**
     * Decides a case. Where it is the same person, all registrations but one become ineligible.
     *
     * @return completes when decided, now or before; fails with a refusal
     */
    Uni<Void> decide(Decision decision) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(CASE)
                .execute(Tuple.of(decision.caseId()))
                .chain(cases -> {
                    if (cases.size() == 0) {
                        throw Refusal.of(DuplicateProblem.DUPLICATE_CASE_UNKNOWN)
                                .toException();
                    }
                    Row found = cases.iterator().next();
                    String decided = found.getString("verdict");
                    if (decision.verdict().name().equals(decided)) {
                        return Uni.createFrom().voidItem();
                    }
                    if (decided != null) {
                        throw Refusal.of(DuplicateProblem.DUPLICATE_CASE_DECIDED, decided)
                                .toException();
                    }
                    return tx.preparedQuery(PEOPLE)
                            .execute(Tuple.of(decision.caseId()))
                            .chain(people -> decide(tx, decision, people, now));
                }));
    }

    private Uni<Void> decide(SqlConnection tx, Decision decision, RowSet<Row> people, Instant now) {
        List<UUID> ending =
                decision.verdict() == DuplicateVerdict.SAME_PERSON ? ending(decision.keep(), people) : List.of();
        return tx.preparedQuery(DECIDE)
                .execute(Values.of(decision.caseId(), decision.verdict(), decision.reason(), decision.operator(), now))
                .chain(() -> transitions.move(
                        tx,
                        ending.stream()
                                .map(id -> new Transition(id, ApplicantProblem.DUPLICATE_REGISTRATION.name(), now))
                                .toList(),
                        ApplicantStatus.INELIGIBLE))
                .chain(() -> actions.write(
                        tx,
                        new OperatorAction(
                                decision.operator(),
                                "DUPLICATES_DECIDED",
                                decision.caseId().toString(),
                                decision.reason(),
                                Map.of(
                                        "verdict",
                                        decision.verdict().name(),
                                        "ended",
                                        ending.stream().map(UUID::toString).toList()))));
    }

    /** The registrations that end where one is kept. */
    private static List<UUID> ending(UUID keep, RowSet<Row> people) {
        List<UUID> ending = new ArrayList<>(people.size());
        boolean kept = false;
        for (Row person : people) {
            UUID id = person.getUUID("id");
            if (id.equals(keep)) {
                kept = true;
            } else if (BOUND.contains(ApplicantStatus.valueOf(person.getString("status")))) {
                throw Refusal.of(DuplicateProblem.DUPLICATE_IN_WAVE).toException();
            } else {
                ending.add(id);
            }
        }
        if (!kept) {
            throw Refusal.of(DuplicateProblem.KEPT_REGISTRATION_NEEDED).toException();
        }
        return ending;
    }

    /**
     * A decision.
     *
     * @param caseId on which case
     * @param verdict what it is
     * @param keep which registration stays, where it is the same person
     * @param operator who decides
     * @param reason why, in words
     */
    record Decision(UUID caseId, DuplicateVerdict verdict, UUID keep, String operator, String reason) {}
}
