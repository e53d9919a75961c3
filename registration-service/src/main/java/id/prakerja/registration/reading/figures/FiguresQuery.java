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

    /** One pass over the applicants; what is grouped here is added up below. */
    private static final String APPLICANTS = """
            select status, province, channel, count(*) as people,
                   count(identity_verified_at) as verified, count(ready_at) as ready
              from applicant
             group by status, province, channel
            """;

    private static final String ENTRIES = "select wave, count(*) as people from wave_entry group by wave";

    private static final String MEMBERS =
            "select count(selected_at) as selected, count(revoked_at) as revoked from membership";

    private static final String DISBURSED = """
            select count(distinct participant_id) as people, count(*) as payouts, coalesce(sum(amount), 0)::bigint as rupiah
              from disbursement
             where disbursed_at is not null and (returned_at is null or returned_at < disbursed_at)
            """;

    private final Pool pool;

    FiguresQuery(Pool pool) {
        this.pool = pool;
    }

    /**
     * The figures of this moment.
     *
     * @return all of them
     */
    Uni<RegistrationFigures> figures() {
        return pool.withTransaction(tx -> tx.query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> rows(tx, APPLICANTS))
                .chain(applicants -> rows(tx, ENTRIES)
                        .chain(entries -> rows(tx, MEMBERS)
                                .chain(members -> rows(tx, DISBURSED)
                                        .map(paid -> figures(applicants, entries, members, paid))))));
    }

    private static Uni<RowSet<Row>> rows(SqlConnection tx, String query) {
        return tx.preparedQuery(query).execute();
    }

    private static RegistrationFigures figures(
            RowSet<Row> applicants, RowSet<Row> entries, RowSet<Row> members, RowSet<Row> paid) {
        Map<String, Long> byStatus = sums(applicants, "status", "people");
        Row member = members.iterator().next();
        Row disbursed = paid.iterator().next();
        return new RegistrationFigures(
                sum(applicants, "people"),
                byStatus.getOrDefault("IDENTITY_PENDING", 0L),
                sum(applicants, "verified"),
                byStatus.getOrDefault("IDENTITY_REJECTED", 0L),
                sum(applicants, "ready"),
                sums(entries, "wave", "people"),
                sums(applicants, "province", "people"),
                sums(applicants, "channel", "people"),
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
