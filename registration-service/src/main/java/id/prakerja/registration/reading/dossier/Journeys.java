package id.prakerja.registration.reading.dossier;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers what has happened to one person, as far as registration has seen it. */
@ApplicationScoped
class Journeys {

    private static final String STEPS = """
            select at, what, details from (
                select registered_at as at, 0 as place, 'REGISTERED' as what,
                       json_build_object('channel', channel, 'province', province, 'regency', regency) as details
                  from applicant where id = $1
                union all
                select identity_verified_at, 1, 'IDENTITY_VERIFIED', json_build_object()
                  from applicant where id = $1 and identity_verified_at is not null
                union all
                -- What the entries, the selection and the revocation below tell in more detail is left out here.
                select at, 2, status,
                       case when reason is null then json_build_object() else json_build_object('reason', reason) end
                  from applicant_transition
                 where applicant_id = $1 and status not in ('IDENTITY_VERIFIED', 'IN_WAVE', 'SELECTED', 'BARRED')
                union all
                select joined_at, 3, 'JOINED_WAVE', json_build_object('wave', wave, 'channel', channel)
                  from wave_entry where applicant_id = $1
                union all
                select selected_at, 4, 'SELECTED', json_build_object('wave', wave, 'decree', decree, 'rank', rank,
                       'noticeAt', notice_at, 'firstPurchaseDeadline', first_purchase_deadline)
                  from membership where participant_id = $1 and selected_at is not null
                union all
                select suspended_at, 5, 'SUSPENDED', json_build_object('wave', wave, 'reason', suspension_reason)
                  from membership where participant_id = $1 and suspended_at is not null
                union all
                select reinstated_at, 6, 'REINSTATED', json_build_object('wave', wave)
                  from membership where participant_id = $1 and reinstated_at is not null
                union all
                select revoked_at, 7, 'REVOKED', json_build_object('wave', wave, 'reason', revocation_reason)
                  from membership where participant_id = $1 and revoked_at is not null
                union all
                select disbursed_at, 8, 'INCENTIVE_DISBURSED', json_build_object('payoutId', payout_id, 'kind', kind,
                       'sequence', sequence, 'rupiah', amount, 'partner', partner)
                  from disbursement where participant_id = $1 and disbursed_at is not null
                union all
                select returned_at, 9, 'INCENTIVE_RETURNED', json_build_object('payoutId', payout_id, 'rupiah', amount)
                  from disbursement where participant_id = $1 and returned_at is not null
                union all
                select requested_at, 11, 'REVIEW_REQUESTED', json_build_object('about', about)
                  from review where applicant_id = $1
                union all
                select decided_at, 12, 'REVIEW_DECIDED', json_build_object('about', about, 'outcome', outcome, 'reason', reason)
                  from review where applicant_id = $1 and decided_at is not null
                union all
                -- Codes are not told of: they say nothing of what has happened.
                select ended_at, 10, 'NOTICE_SENT', json_build_object('kind', kind, 'medium', medium)
                  from notice where applicant_id = $1 and status = 'SENT' and kind not like '%CODE') steps
             order by at, place
            """;

    private final Pool pool;

    Journeys(Pool pool) {
        this.pool = pool;
    }

    /**
     * The steps of one person.
     *
     * @return in the order of time; none if nobody has this id
     */
    Uni<List<JourneyStep>> of(UUID id) {
        return pool.preparedQuery(STEPS).execute(Tuple.of(id)).map(Journeys::steps);
    }

    private static List<JourneyStep> steps(RowSet<Row> rows) {
        List<JourneyStep> steps = new ArrayList<>(rows.size());
        for (Row row : rows) {
            steps.add(new JourneyStep(
                    Rows.instant(row, "at"), row.getString("what"), ((JsonObject) row.getJson("details")).getMap()));
        }
        return steps;
    }
}
