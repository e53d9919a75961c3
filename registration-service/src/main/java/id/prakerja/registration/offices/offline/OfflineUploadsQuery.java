package id.prakerja.registration.offices.offline;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.file.FileRefusals;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sql.Rows;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads files of offices with their progress. */
@ApplicationScoped
class OfflineUploadsQuery {

    private static final String SELECT = """
            select o.id, r.number, r.office, r.forms, o.province, o.correction_of, o.format, o.sha256, o.status,
                   o.refusal::text as refusal, o.bytes, o.rows, o.rows_done, o.accepted, o.rejected, o.duplicates, o.opened_by, o.opened_at,
                   o.finished_at,
                   coalesce((o.rows_done / nullif(extract(epoch from o.worked_to - o.worked_from), 0))::bigint, 0) as pace
              from offline_upload o
              join hand_over_record r on r.id = o.hand_over_record
            """;

    private static final String LIST = SELECT + """
             where ($1::text is null or o.province = $1) and ($2::text is null or o.status = $2)
               and ($3::uuid is null or o.id > $3)
             order by o.id
             limit $4
            """;

    private final Pool pool;
    private final Uploads uploads;
    private final FileRefusals refusals;

    OfflineUploadsQuery(Pool pool, Uploads uploads, FileRefusals refusals) {
        this.pool = pool;
        this.uploads = uploads;
        this.refusals = refusals;
    }

    /**
     * One file.
     *
     * @return the file; fails with a refusal
     */
    Uni<OfflineUploadView> find(Office office, UUID id) {
        return pool.preparedQuery(SELECT + " where o.id = $1")
                .execute(Tuple.of(id))
                .chain(this::views)
                .map(views -> {
                    if (views.isEmpty()) {
                        throw Refusal.of(OfflineProblem.OFFLINE_UPLOAD_UNKNOWN).toException();
                    }
                    OfflineUploadView view = views.get(0);
                    if (!office.mayActFor(view.province())) {
                        throw Refusal.of(CommonProblem.FORBIDDEN).toException();
                    }
                    return view;
                });
    }

    /**
     * One file that has been worked through.
     *
     * @return the file; fails with a refusal
     */
    Uni<OfflineUploadView> findDone(Office office, UUID id) {
        return find(office, id).invoke(view -> {
            if (view.status() != OfflineStatus.DONE) {
                throw Refusal.of(
                                OfflineProblem.OFFLINE_UPLOAD_NOT_DONE,
                                view.status().name())
                        .toException();
            }
        });
    }

    /**
     * Files, in the order in which they were announced.
     *
     * @param province only those of this province, or null
     * @param status only those with this status, or null
     * @param after the file before the first wanted, or null
     * @param most files at most
     */
    Uni<List<OfflineUploadView>> list(String province, OfflineStatus status, UUID after, int most) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(province, status == null ? null : status.name(), after, most))
                .chain(this::views);
    }

    private Uni<List<OfflineUploadView>> views(RowSet<Row> files) {
        return uploads.received(Rows.uuids(files, "id"))
                .map(received -> Rows.list(files, file -> view(file, received.get(file.getUUID("id")))));
    }

    /** The parts of a file go once it has been worked through; of one that expired, none is left. */
    private OfflineUploadView view(Row row, Long received) {
        OfflineStatus status = Rows.constant(row, "status", OfflineStatus.class);
        long kept = status == OfflineStatus.EXPIRED ? 0 : row.getLong("bytes");
        return new OfflineUploadView(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("office"),
                row.getString("province"),
                row.getUUID("correction_of"),
                Rows.constant(row, "format", SheetFormat.class),
                row.getString("sha256"),
                status,
                refusals.read(row),
                received == null ? kept : received,
                row.getLong("bytes"),
                row.getInteger("forms"),
                row.getLong("rows"),
                row.getLong("rows_done"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("duplicates"),
                row.getLong("pace"),
                row.getString("opened_by"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "finished_at"));
    }
}
