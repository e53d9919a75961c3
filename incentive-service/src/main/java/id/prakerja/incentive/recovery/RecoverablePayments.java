package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryReason;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payments that went to people who were not to be paid at that time, and that no case claims back yet. */
final class RecoverablePayments {

    /** As in the re-judgement: on a list by what is known now, since the version that holds without a break. */
    private static final String EXCLUDED = """
            select m.participant_id, min(l.since) as since, (array_agg(l.list order by l.since, l.list))[1] as list
              from (select identity_alias, list, min(effective_from) as since
                      from (select e.*, coalesce(max(list_version) filter (where not excluded)
                                                     over (partition by identity_alias, list), 0) as off
                              from exclusion e where effective_from <= $1) as versions
                     where excluded and list_version > off
                     group by identity_alias, list) l
              join participant m on m.identity_alias = l.identity_alias
             group by m.participant_id
            """;

    private static final String COMPLETION_WITHDRAWN = """
            select m.participant_id, m.entitled_at as since, null::text as list
              from (select distinct participant_id from completion where withdrawn_at is not null) w
              join participant m on m.participant_id = w.participant_id and m.entitled_at is not null
              join schedule_version v on v.version = m.schedule_version
             where not exists (select from completion t
                                where t.participant_id = m.participant_id and t.completed_at is not null
                                  and t.withdrawn_at is null and coalesce(t.attendance, 0) >= v.least_attendance
                                  and coalesce(t.minutes, 0) >= v.least_minutes)
            """;

    private static final String REVOKED = """
            select participant_id, revoked_at as since, null::text as list
              from participant
             where revoked_at is not null and revoked_at >= coalesce(reinstated_at, '-infinity') and revoked_at <= $1
            """;

    private static final String PAYMENTS = """
            with wrong as (%s),
                 payments as (
                    select w.participant_id, w.since, w.list, i.instruction_id, i.payout_id, i.partner, i.wave,
                           i.paid_amount as rupiah
                      from wrong w
                      join payout p on p.participant_id = w.participant_id and p.status = 'SETTLED'
                      join instruction i on i.payout_id = p.payout_id and i.outcome = 'SETTLED' and i.paid_amount > 0
                     where coalesce(i.reported_at, i.requested_at) between w.since and $1
                       and ($2::int is null or i.wave = $2)
                       and not exists (select from recovery_payment r where r.instruction_id = i.instruction_id))
            """;

    private static final String COUNT = """
            select count(distinct participant_id)::int as people, count(*)::int as payments,
                   coalesce(sum(rupiah), 0)::bigint as rupiah
              from payments
            """;

    /** Locked, so that a payment that comes back meanwhile is claimed from nobody. */
    private static final String TAKE = """
            select y.*
              from payments y
              join payout p on p.payout_id = y.payout_id and p.status = 'SETTLED'
             where y.participant_id in (select distinct participant_id from payments order by participant_id limit $3)
             order by y.participant_id, y.instruction_id
               for update of p
            """;

    private RecoverablePayments() {}

    /** A payment to be claimed. */
    record Payment(
            UUID participantId,
            int wave,
            Instant since,
            String list,
            UUID instructionId,
            UUID payoutId,
            String partner,
            long rupiah) {

        static Payment of(Row row) {
            return new Payment(
                    row.getUUID("participant_id"),
                    row.getInteger("wave"),
                    Rows.instant(row, "since"),
                    row.getString("list"),
                    row.getUUID("instruction_id"),
                    row.getUUID("payout_id"),
                    row.getString("partner"),
                    row.getLong("rupiah"));
        }
    }

    static Uni<RecoveryOpeningView.Preview> count(SqlClient client, RecoveryReason reason, Integer wave, Instant now) {
        return client.preparedQuery(payments(reason) + COUNT)
                .execute(Values.of(now, wave))
                .map(rows -> rows.iterator().next())
                .map(row -> new RecoveryOpeningView.Preview(
                        row.getInteger("people"), row.getInteger("payments"), row.getLong("rupiah")));
    }

    /** All such payments of some people. */
    static Uni<List<Payment>> take(SqlConnection tx, RecoveryReason reason, Integer wave, Instant now, int people) {
        return tx.preparedQuery(payments(reason) + TAKE)
                .execute(Values.of(now, wave, people))
                .map(rows -> Rows.list(rows, Payment::of));
    }

    private static String payments(RecoveryReason reason) {
        String wrong = switch (reason) {
            case EXCLUDED -> EXCLUDED;
            case COMPLETION_WITHDRAWN -> COMPLETION_WITHDRAWN;
            case REVOKED -> REVOKED;
        };
        return PAYMENTS.formatted(wrong);
    }
}
