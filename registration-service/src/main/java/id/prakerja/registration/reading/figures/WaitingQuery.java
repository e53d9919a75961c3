package id.prakerja.registration.reading.figures;

import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts what waits, however much it is, by the same conditions as the lists of it. */
@ApplicationScoped
class WaitingQuery {

    private static final String COUNT = """
            select (select count(*) from complaint
                     where status = 'OPEN' and ($1::text is null or province = $1)) as complaints_open,
                   (select count(*) from complaint
                     where status = any ($2::text[]) and due_at < $3 and ($1::text is null or province = $1)) as complaints_overdue,
                   (select count(*) from offline_upload
                     where status = 'REFUSED' and ($1::text is null or province = $1)) as files_refused,
                   (select count(*) from review where outcome is null) as reviews_open,
                   (select count(*) from duplicate_case where verdict is null) as duplicates_open,
                   (select count(*) from domicile_case where verdict is null) as domiciles_open
            """;

    private final Pool pool;

    WaitingQuery(Pool pool) {
        this.pool = pool;
    }

    /**
     * Counts.
     *
     * @param province what an officer of it may see, or null for everything
     */
    Uni<WaitingFigures> count(String province, Instant now) {
        String[] owed = ComplaintStatus.OWED.stream().map(Enum::name).toArray(String[]::new);
        return pool.preparedQuery(COUNT)
                .execute(Values.of(province, owed, now))
                .map(rows -> figures(rows.iterator().next(), province == null));
    }

    private static WaitingFigures figures(Row row, boolean decides) {
        return new WaitingFigures(
                row.getLong("complaints_open"),
                row.getLong("complaints_overdue"),
                row.getLong("files_refused"),
                decides ? row.getLong("reviews_open") : null,
                decides ? row.getLong("duplicates_open") : null,
                decides ? row.getLong("domiciles_open") : null);
    }
}
