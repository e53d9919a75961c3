package id.prakerja.oversight.journey;

import id.prakerja.oversight.facts.FactSet;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the topics have told of one person, whom nothing here can name. */
@ApplicationScoped
class Journey {

    private static final String STEPS = """
            select at, what, detail from (
                select registered_at as at, 'REGISTERED' as what, channel || ' ' || regency as detail
                  from {set}.person where person_id = $1
                union all select erased_at, 'ERASED', null from {set}.person where person_id = $1
                union all select joined_at, 'JOINED_WAVE', wave::text from {set}.joining where person_id = $1
                union all select notice_at, 'SELECTED', wave || ' ' || decree from {set}.membership where person_id = $1
                union all select reminded_at, 'REMINDED', wave::text from {set}.membership where person_id = $1
                union all select suspended_at, 'SUSPENDED', suspension_reason from {set}.membership where person_id = $1
                union all select revoked_at, 'REVOKED', revocation_reason from {set}.membership where person_id = $1
                union all select reinstated_at, 'REINSTATED', wave::text from {set}.membership where person_id = $1
                union all select enrolled_at, 'TRAINING_BOUGHT', platform || ' ' || price from {set}.enrolment where person_id = $1
                union all select completed_at, 'TRAINING_COMPLETED', institution from {set}.enrolment where person_id = $1
                union all select withdrawn_at, 'COMPLETION_WITHDRAWN', withdrawal_reason from {set}.enrolment where person_id = $1
                union all select reviewed_at, 'TRAINING_REVIEWED', rating::text from {set}.enrolment where person_id = $1
                union all select requested_at, 'PAYOUT_INSTRUCTED', partner || ' ' || purpose || ' ' || sequence
                  from {set}.instruction join {set}.partner_person using (partner, partner_person_id) where person_id = $1
                union all select r.reported_at, 'PAYOUT_' || r.outcome, concat_ws(' ', r.partner, r.failure_reason)
                  from {set}.report r
                  join {set}.instruction i on i.instruction_id = r.instruction_id
                  join {set}.partner_person p on p.partner = i.partner and p.partner_person_id = i.partner_person_id
                 where p.person_id = $1
                union all select moved_at, 'INCENTIVE_' || direction, partner || ' ' || amount
                  from {set}.movement where person_id = $1
                union all select notified_at, 'REPAYMENT_CLAIMED', reason || ' ' || amount from {set}.claim where person_id = $1
            ) steps
             where at is not null
             order by at, what
            """;

    private final Pool pool;

    Journey(Pool pool) {
        this.pool = pool;
    }

    /** The steps, oldest first; none for a person of whom nothing was told. */
    Uni<List<StepView>> of(UUID person) {
        return pool.preparedQuery(FactSet.RUNNING.in(STEPS))
                .execute(Values.of(person))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StepView(Rows.instant(row, "at"), row.getString("what"), row.getString("detail"))));
    }
}
