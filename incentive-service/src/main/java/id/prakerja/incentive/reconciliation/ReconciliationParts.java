package id.prakerja.incentive.reconciliation;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The same sums by wave and by day of the instructions. */
@ApplicationScoped
class ReconciliationParts {

    /** What was instructed is counted when it is written, and never touched by what becomes of it. */
    private static final String BY_WAVE = """
        select wave,
               coalesce(sum(rupiah) filter (where subject = 'INSTRUCTED'), 0)::bigint as instructed,
               coalesce(sum(rupiah) filter (where subject = 'INSTRUCTION' and status in ('SETTLED', 'PAID_TWICE')), 0)::bigint
                   as settled,
               coalesce(sum(rupiah) filter (where subject = 'INSTRUCTION' and status = 'RETURNED'), 0)::bigint as returned,
               coalesce(sum(rupiah) filter (where subject = 'INSTRUCTION' and status = 'FAILED'), 0)::bigint as failed,
               coalesce(sum(rupiah) filter (where subject = 'INSTRUCTION' and status = ''), 0)::bigint as in_flight,
               coalesce(sum(rupiah) filter (where subject = 'PAYOUT' and status = 'HELD' and outcome = 'FAILED'), 0)::bigint
                   as held
          from figure_now
         where subject in ('INSTRUCTED', 'INSTRUCTION', 'PAYOUT') and partner <> '' and ($1::text is null or partner = $1)
         group by wave
         order by wave
        """;

    /** What was instructed on a day is what the books of the day put on the way to the partners. */
    private static final String BY_DAY = """
        with days as (
                select day::date from generate_series($2::date, $3::date, interval '1 day') as d (day)),
             books as (
                select day, sum(debits) as instructed
                  from (select day, account, debits from ledger_day where day between $2 and $3
                        union all
                        select b.posted_on, s.account, s.debits
                          from ledger_sum s join ledger_batch b using (batch_id) where b.posted_on between $2 and $3) as sums
                 where account like 'IN_FLIGHT:%' and ($1::text is null or account = 'IN_FLIGHT:' || $1)
                 group by day),
             given as (
                select day,
                       sum(rupiah) filter (where status in ('SETTLED', 'PAID_TWICE')) as settled,
                       sum(rupiah) filter (where status = 'RETURNED') as returned,
                       sum(rupiah) filter (where status = 'FAILED') as failed,
                       sum(rupiah) filter (where status = '') as in_flight
                  from figure_now
                 where subject = 'INSTRUCTION' and day between $2 and $3 and ($1::text is null or partner = $1)
                 group by day),
             waiting as (
                select i.requested_on as day, sum(i.amount) as held
                  from payout p join instruction i on i.instruction_id = p.instruction_id
                 where p.status = 'HELD' and p.outcome = 'FAILED' and i.requested_on between $2 and $3
                   and ($1::text is null or i.partner = $1)
                 group by i.requested_on)
        select day, coalesce(instructed, 0)::bigint as instructed, coalesce(settled, 0)::bigint as settled,
               coalesce(returned, 0)::bigint as returned, coalesce(failed, 0)::bigint as failed,
               coalesce(in_flight, 0)::bigint as in_flight, coalesce(held, 0)::bigint as held
          from days left join books using (day) left join given using (day) left join waiting using (day)
         order by day
        """;

    private static final int DAYS = 31;

    private final Pool pool;
    private final LedgerConfig config;
    private final Clock clock;

    ReconciliationParts(Pool pool, LedgerConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** Every wave of which anything was planned with a partner; of one partner, or of all if null. */
    Uni<List<ReconciliationPart>> byWave(String partner) {
        return pool.preparedQuery(BY_WAVE)
                .execute(Values.of(partner))
                .map(rows -> Rows.list(rows, ReconciliationPart::ofWave));
    }

    /** Each day of a month that ends with the day given, or today. */
    Uni<List<ReconciliationPart>> byDay(String partner, LocalDate until) {
        LocalDate last = until == null ? LocalDate.ofInstant(clock.instant(), config.zone()) : until;
        return pool.preparedQuery(BY_DAY)
                .execute(Values.of(partner, last.minusDays(DAYS - 1L), last))
                .map(rows -> Rows.list(rows, ReconciliationPart::ofDay));
    }
}
