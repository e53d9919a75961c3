package id.prakerja.incentive.rejudgement;

import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Judges past payments by today's exclusion lists, and prices the difference. */
@ApplicationScoped
class Rejudgement {

    /** What was paid under an instruction {@code i}, and when. */
    static final String PAID = "i.outcome in ('SETTLED', 'PAID_TWICE')";

    static final String PAID_AT = "coalesce(i.reported_at, i.requested_at)";

    /**
     * Who stands on which list in force at {@code $1}, and since which version without a break: behind the last version that took them
     * off. Driven by the lists, so that it costs what stands on them and not what has been paid.
     */
    private static final String PAYMENTS = """
        with listed as (
                select identity_alias, list, min(list_version) as since_version, min(effective_from) as since
                  from (select e.*, coalesce(max(list_version) filter (where not excluded)
                                                 over (partition by identity_alias, list), 0) as off
                          from exclusion e where effective_from <= $1) as versions
                 where excluded and list_version > off
                 group by identity_alias, list),
             payments as (
                select l.list, l.since_version, p.wave, p.participant_id, i.instruction_id, i.paid_amount as rupiah,
        """ + PAID_AT + """
                        >= l.since as after_listing
                  from listed l
                  join participant m on m.identity_alias = l.identity_alias
                  join payout p on p.participant_id = m.participant_id
                  join instruction i on i.payout_id = p.payout_id and
        """ + PAID + """
                 where $2::int is null or p.wave = $2)
        """;

    private static final String PARTS = PAYMENTS + """
        select list, since_version, wave, count(distinct participant_id) as people, count(*) as payments,
               coalesce(sum(rupiah) filter (where after_listing), 0)::bigint as after,
               coalesce(sum(rupiah) filter (where not after_listing), 0)::bigint as before
          from payments group by list, since_version, wave order by list, since_version, wave
        """;

    /** Each payment once, however many lists the person stands on. */
    private static final String TOTAL = PAYMENTS + """
        select count(distinct participant_id) as people, count(*) as payments,
               coalesce(sum(rupiah) filter (where after_listing), 0)::bigint as after,
               coalesce(sum(rupiah) filter (where not after_listing), 0)::bigint as before
          from (select participant_id, instruction_id, rupiah, bool_or(after_listing) as after_listing
                  from payments group by participant_id, instruction_id, rupiah) as once
        """;

    private final Pool pool;
    private final Clock clock;

    Rejudgement(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The report, of one wave or of all if null. */
    Uni<RejudgementView> report(Integer wave) {
        Instant now = clock.instant();
        return pool.preparedQuery(TOTAL)
                .execute(Values.of(now, wave))
                .chain(total -> pool.preparedQuery(PARTS)
                        .execute(Values.of(now, wave))
                        .map(parts -> RejudgementView.of(now, total.iterator().next(), parts)));
    }
}
