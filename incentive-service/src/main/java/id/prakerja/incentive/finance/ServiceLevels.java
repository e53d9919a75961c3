package id.prakerja.incentive.finance;

import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures the partners by what they reported, over a bounded number of days. */
@ApplicationScoped
class ServiceLevels {

    /** Days of a period at most. */
    static final int MOST_DAYS = 31;

    private static final String LEVELS = """
            select p.name as partner, count(i.outcome) as ended,
                   count(*) filter (where outcome in ('SETTLED', 'RETURNED', 'PAID_TWICE')) as settled,
                   count(*) filter (where outcome = 'FAILED') as failed,
                   count(*) filter (where outcome = 'RETURNED') as returned,
                   percentile_disc(0.5) within group (order by seconds) filter (where outcome = 'SETTLED') as median,
                   percentile_disc(0.95) within group (order by seconds) filter (where outcome = 'SETTLED') as slowest
              from unnest($1::text[]) as p (name)
              left join lateral (select outcome,
                                        floor(extract(epoch from reported_at - coalesce(sent_at, requested_at)))::bigint as seconds
                                   from instruction
                                  where partner = p.name and reported_on between $2 and $3) i on true
             group by p.name order by p.name
            """;

    private static final String FAILURES = """
            select partner, coalesce(failure_reason, 'NO_REASON') as reason, count(*) as number
              from instruction
             where partner = any($1::text[]) and reported_on between $2 and $3 and outcome = 'FAILED'
             group by 1, 2
            """;

    private final Pool pool;
    private final PaymentPartners partners;

    ServiceLevels(Pool pool, PaymentPartners partners) {
        this.pool = pool;
        this.partners = partners;
    }

    /** Every partner's level from one day to another, both included; refuses a period that is none or too long. */
    Uni<List<ServiceLevelView>> between(LocalDate from, LocalDate until) {
        if (from.isAfter(until) || from.plusDays(MOST_DAYS - 1L).isBefore(until)) {
            throw Refusal.of(FinanceProblem.PERIOD_NOT_POSSIBLE, MOST_DAYS).toException();
        }
        String[] ids = partners.ids().toArray(String[]::new);
        return pool.preparedQuery(FAILURES)
                .execute(Values.of(ids, from, until))
                .map(ServiceLevels::failures)
                .chain(failures -> pool.preparedQuery(LEVELS)
                        .execute(Values.of(ids, from, until))
                        .map(rows -> Rows.list(
                                rows,
                                row -> view(row, failures.getOrDefault(row.getString("partner"), new TreeMap<>())))));
    }

    private static Map<String, SortedMap<String, Long>> failures(RowSet<Row> rows) {
        Map<String, SortedMap<String, Long>> failures = new HashMap<>();
        rows.forEach(row -> failures.computeIfAbsent(row.getString("partner"), partner -> new TreeMap<>())
                .put(row.getString("reason"), row.getLong("number")));
        return failures;
    }

    private static ServiceLevelView view(Row row, SortedMap<String, Long> failures) {
        return new ServiceLevelView(
                row.getString("partner"),
                row.getLong("ended"),
                row.getLong("settled"),
                row.getLong("failed"),
                row.getLong("returned"),
                row.getLong("median"),
                row.getLong("slowest"),
                failures);
    }
}
