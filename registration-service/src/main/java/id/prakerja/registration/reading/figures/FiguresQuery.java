package id.prakerja.registration.reading.figures;

import id.prakerja.registration.reading.figures.RegistrationFigures.Disbursed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Counts, all of it within one snapshot of the database, so that the figures agree with one another. */
@ApplicationScoped
class FiguresQuery {

    /** From the counts that are kept with every change; what is grouped here is added up below. */
    private static final String PEOPLE = """
            select province, channel, sum(registered)::bigint as people,
                   sum(identity_verified)::bigint as verified, sum(ready)::bigint as ready
              from funnel_now
             group by province, channel
            having sum(registered) <> 0
            """;

    private static final String STATUSES =
            "select status, sum(people)::bigint as people from status_now group by status having sum(people) <> 0";

    private static final String ENTRIES =
            "select wave, sum(joined)::bigint as people from funnel_wave_now group by wave";

    private static final String MEMBERS = """
            select count(selected_at) as selected,
                   count(*) filter (where revoked_at >= coalesce(reinstated_at, '-infinity')) as revoked
              from membership
            """;

    private static final String DISBURSED = """
            select count(distinct participant_id) as people, count(*) as payouts, coalesce(sum(amount), 0)::bigint as rupiah
              from disbursement
             where disbursed_at is not null and (returned_at is null or returned_at < disbursed_at)
            """;

    private final Pool pool;

    FiguresQuery(Pool pool) {
        this.pool = pool;
    }

    /** The figures of this moment. */
    Uni<RegistrationFigures> figures() {
        return pool.withTransaction(tx -> tx.query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> rows(tx, PEOPLE))
                .chain(people -> rows(tx, STATUSES)
                        .chain(statuses -> rows(tx, ENTRIES)
                                .chain(entries -> rows(tx, MEMBERS)
                                        .chain(members -> rows(tx, DISBURSED)
                                                .map(paid -> figures(people, statuses, entries, members, paid)))))));
    }

    private static Uni<RowSet<Row>> rows(SqlConnection tx, String query) {
        return tx.preparedQuery(query).execute();
    }

    private static RegistrationFigures figures(
            RowSet<Row> people, RowSet<Row> statuses, RowSet<Row> entries, RowSet<Row> members, RowSet<Row> paid) {
        Map<String, Long> byStatus = sums(statuses, "status", "people");
        Row member = members.iterator().next();
        Row disbursed = paid.iterator().next();
        return new RegistrationFigures(
                sum(people, "people"),
                byStatus.getOrDefault("IDENTITY_PENDING", 0L),
                sum(people, "verified"),
                byStatus.getOrDefault("IDENTITY_REJECTED", 0L),
                sum(people, "ready"),
                sums(entries, "wave", "people"),
                sums(people, "province", "people"),
                sums(people, "channel", "people"),
                byStatus,
                member.getLong("selected"),
                member.getLong("revoked"),
                new Disbursed(disbursed.getLong("people"), disbursed.getLong("payouts"), disbursed.getLong("rupiah")));
    }

    private static long sum(RowSet<Row> rows, String number) {
        long sum = 0;
        for (Row row : rows) {
            sum += row.getLong(number);
        }
        return sum;
    }

    private static Map<String, Long> sums(RowSet<Row> rows, String group, String number) {
        Map<String, Long> sums = new TreeMap<>();
        for (Row row : rows) {
            sums.merge(row.getValue(group).toString(), row.getLong(number), Long::sum);
        }
        return sums;
    }
}
