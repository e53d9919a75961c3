package id.prakerja.incentive.journey;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells one person's way to the money, from what the tables keep anyway. */
@ApplicationScoped
class Journey {

    private static final String STEPS = """
            select at, what, details from (
                select selected_at as at, 'SELECTED' as what, jsonb_build_object('wave', wave) as details, 1 as place
                  from participant where participant_id = $1
                union all
                select revoked_at, 'REVOKED', jsonb_build_object('reason', revocation_reason), 2
                  from participant where participant_id = $1
                union all
                select suspended_at, 'SUSPENDED', jsonb_build_object('reason', suspension_reason), 2
                  from participant where participant_id = $1
                union all
                select reinstated_at, 'REINSTATED', '{}', 2 from participant where participant_id = $1
                union all
                select completed_at, 'TRAINING_COMPLETED', jsonb_build_object('enrolmentId', enrolment_id, 'first', first), 3
                  from completion where participant_id = $1
                union all
                select reviewed_at, 'TRAINING_REVIEWED', jsonb_build_object('enrolmentId', enrolment_id), 4
                  from completion where participant_id = $1
                union all
                select withdrawn_at, 'COMPLETION_WITHDRAWN',
                       jsonb_build_object('enrolmentId', enrolment_id, 'reason', withdrawal_reason), 5
                  from completion where participant_id = $1
                union all
                select entitled_at, 'ENTITLED',
                       jsonb_build_object('enrolmentId', entitling_enrolment, 'scheduleVersion', schedule_version), 6
                  from participant where participant_id = $1
                union all
                select requested_at, 'ACCOUNT_REQUESTED', jsonb_build_object('linkId', link_id, 'partner', partner), 7
                  from account_link where participant_id = $1
                union all
                select decided_at, 'ACCOUNT_' || status,
                       jsonb_strip_nulls(jsonb_build_object('linkId', link_id, 'partner', partner, 'reason', reason)), 8
                  from account_link where participant_id = $1
                union all
                select b.posted_at, 'PAYOUT_' || e.movement,
                       jsonb_build_object('payoutId', p.payout_id, 'kind', p.kind, 'sequence', p.sequence, 'amount', p.amount), 9
                  from payout p
                  join ledger_entry e on e.payout_id = p.payout_id
                  join ledger_batch b on b.batch_id = e.batch_id
                 where p.participant_id = $1
                union all
                select answered_at, 'SURVEY_ANSWERED', jsonb_build_object('sequence', sequence), 9
                  from survey where participant_id = $1
                union all
                select i.sent_at, 'PAYOUT_SENT',
                       jsonb_build_object('payoutId', p.payout_id, 'sequence', p.sequence, 'partner', i.partner,
                                          'instructionId', i.instruction_id), 9
                  from instruction i
                  join payout p on p.payout_id = i.payout_id
                 where p.participant_id = $1) as steps
             where at is not null
             order by at, place
            """;

    private final Pool pool;

    Journey(Pool pool) {
        this.pool = pool;
    }

    /** The steps in order; none if nothing is known of the person. */
    Uni<List<JourneyStep>> of(UUID participantId) {
        return pool.preparedQuery(STEPS).execute(Tuple.of(participantId)).map(rows -> {
            List<JourneyStep> steps = new ArrayList<>();
            rows.forEach(row -> steps.add(new JourneyStep(
                    Rows.instant(row, "at"), row.getString("what"), ((JsonObject) row.getValue("details")).getMap())));
            return steps;
        });
    }
}
