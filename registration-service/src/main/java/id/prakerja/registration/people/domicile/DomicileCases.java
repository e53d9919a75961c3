package id.prakerja.registration.people.domicile;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.Domiciles;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.domicile.domain.DomicileProblem;
import id.prakerja.registration.people.domicile.domain.DomicileVerdict;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.registration.region.domain.Regions;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Cases of domiciles that the registry has otherwise. Nobody is refused for living elsewhere than the registry says, which is behind
 * where people move; but the domicile decides whose seats somebody is drawn for, so a person looks at it.
 */
@ApplicationScoped
class DomicileCases {

    private static final Set<ApplicantStatus> BOUND = EnumSet.of(ApplicantStatus.IN_WAVE, ApplicantStatus.SELECTED);

    private static final String PAGE = """
            select c.*, a.status
              from domicile_case c
              join applicant a on a.id = c.applicant_id
             where ($1::uuid is null or c.id > $1) and (c.verdict is null) = $2
             order by c.id
             limit $3
            """;

    private static final String ONE = """
            select c.*, a.status
              from domicile_case c
              join applicant a on a.id = c.applicant_id
             where c.id = $1
            """;

    private static final String FIND = "select applicant_id, verdict from domicile_case where id = $1";

    private static final String DECIDE = """
            update domicile_case
               set verdict = $2, decided_regency = $3, reason = $4, decided_by = $5, decided_at = $6
             where id = $1 and verdict is null
            """;

    private final Pool pool;
    private final Applicants applicants;
    private final Domiciles domiciles;
    private final Regions regions;
    private final OperatorActions actions;
    private final Clock clock;

    DomicileCases(
            Pool pool,
            Applicants applicants,
            Domiciles domiciles,
            Regions regions,
            OperatorActions actions,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
        this.domiciles = domiciles;
        this.regions = regions;
        this.actions = actions;
        this.clock = clock;
    }

    /** Cases in the order of their ids. */
    Uni<List<DomicileCaseView>> list(Optional<UUID> after, boolean open, int most) {
        return pool.preparedQuery(PAGE)
                .execute(Values.of(after.orElse(null), open, most))
                .map(rows -> Rows.list(rows, DomicileCaseView::of));
    }

    /** One case; fails with a refusal if there is none. */
    Uni<DomicileCaseView> one(UUID caseId) {
        return pool.preparedQuery(ONE)
                .execute(Values.of(caseId))
                .map(rows -> Rows.first(rows, DomicileCaseView::of).orElseThrow(DomicileCases::unknown));
    }

    /**
     * Decides a case. Whoever lives elsewhere is counted and published there from now on.
     *
     * @return completes when decided, now or before; fails with a refusal
     */
    Uni<Void> decide(Decision decision) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(FIND)
                .execute(Values.of(decision.caseId()))
                .map(rows ->
                        Rows.first(rows, row -> row.getUUID("applicant_id")).orElseThrow(DomicileCases::unknown))
                // The person before the case, as whoever opens it does.
                .chain(applicantId -> applicants.locked(tx, applicantId))
                .chain(person -> decide(tx, decision, person, now)));
    }

    private static RuntimeException unknown() {
        return Refusal.of(DomicileProblem.DOMICILE_CASE_UNKNOWN).toException();
    }

    private Uni<Void> decide(SqlConnection tx, Decision decision, Applicant person, Instant now) {
        boolean elsewhere = decision.verdict() == DomicileVerdict.ELSEWHERE;
        return tx.preparedQuery(DECIDE)
                .execute(Values.of(
                        decision.caseId(),
                        decision.verdict(),
                        elsewhere ? decision.regency() : null,
                        decision.reason(),
                        decision.operator(),
                        now))
                .chain(decided -> {
                    if (decided.rowCount() == 0) {
                        return decidedBefore(tx, decision);
                    }
                    Uni<Void> moved = elsewhere
                            ? move(tx, person, decision.regency())
                            : Uni.createFrom().voidItem();
                    return moved.chain(() -> write(tx, decision));
                });
    }

    private static Uni<Void> decidedBefore(SqlConnection tx, Decision decision) {
        return tx.preparedQuery(FIND)
                .execute(Values.of(decision.caseId()))
                .invoke(rows -> {
                    String verdict = rows.iterator().next().getString("verdict");
                    if (!decision.verdict().name().equals(verdict)) {
                        throw Refusal.of(DomicileProblem.DOMICILE_CASE_DECIDED, verdict)
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> move(SqlConnection tx, Applicant person, String regency) {
        if (regency == null
                || regency.equals(person.regency)
                || !regions.isRegencyOf(regency, regency.substring(0, 2))) {
            throw Refusal.of(DomicileProblem.DOMICILE_NEEDED).toException();
        }
        if (BOUND.contains(person.status)) {
            throw Refusal.of(DomicileProblem.DOMICILE_IN_WAVE).toException();
        }
        return domiciles.move(tx, List.of(person.id), Map.of(person.regency, regency));
    }

    private Uni<Void> write(SqlConnection tx, Decision decision) {
        return actions.write(
                tx,
                new OperatorAction(
                        decision.operator(),
                        "DOMICILE_DECIDED",
                        decision.caseId().toString(),
                        decision.reason(),
                        Map.of("verdict", decision.verdict().name())));
    }

    /**
     * A decision.
     *
     * @param caseId on which case
     * @param verdict what it is
     * @param regency where the person lives, if elsewhere
     * @param operator who decides
     * @param reason why, in words
     */
    record Decision(UUID caseId, DomicileVerdict verdict, String regency, String operator, String reason) {}
}
