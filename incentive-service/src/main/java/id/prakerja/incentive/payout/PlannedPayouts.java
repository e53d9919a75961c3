package id.prakerja.incentive.payout;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;

/** Puts payouts on the schedule, each exactly once however often it is planned. */
@ApplicationScoped
public class PlannedPayouts {

    /**
     * The unique constraint on (participant, kind, sequence) decides; what it lets in is listed, in the order of the list's indexes, and
     * forecast for its month.
     */
    private static final String PLAN = """
            with planned as (
            insert into payout (payout_id, participant_id, wave, kind, sequence, amount, status, due_at, act_at, changed_at)
            select payout_id, participant_id, wave, kind, sequence, amount, 'NOT_DUE', due_at, due_at, $8
              from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::int[], $6::bigint[], $7::timestamptz[])
                   as e (payout_id, participant_id, wave, kind, sequence, amount, due_at)
            on conflict on constraint payout_once do nothing
            returning payout_id, participant_id, wave, amount, (due_at at time zone $9)::date as due_on),
                 listed as (
            insert into payout_listing (payout_id, wave, province, amount, due_on)
            select p.payout_id, p.wave, m.province, p.amount, p.due_on
              from planned p left join participant m on m.participant_id = p.participant_id
             order by p.payout_id)
            insert into figure_change (subject, wave, day, number, rupiah)
            select 'FORECAST', wave, date_trunc('month', due_on)::date, count(*), sum(amount) from planned group by 1, 2, 3
            """;

    private final LedgerConfig ledger;

    PlannedPayouts(LedgerConfig ledger) {
        this.ledger = ledger;
    }

    /**
     * Plans payouts.
     *
     * @param tx the transaction in which they come to be owed
     * @param instalments any number; those on the schedule already stay as they are
     * @param at when, UTC
     * @return completes when they are written
     */
    public Uni<Void> plan(SqlConnection tx, Collection<Instalment> instalments, Instant at) {
        return tx.preparedQuery(PLAN)
                .execute(Columns.of(instalments)
                        .uuids(Instalment::id)
                        .uuids(Instalment::participantId)
                        .ints(Instalment::wave)
                        .constants(Instalment::kind)
                        .ints(Instalment::sequence)
                        .longs(Instalment::amount)
                        .instants(Instalment::dueAt)
                        .value(at)
                        .value(ledger.zone().getId())
                        .tuple())
                .replaceWithVoid();
    }
}
