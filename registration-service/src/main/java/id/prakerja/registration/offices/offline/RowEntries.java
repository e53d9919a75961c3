package id.prakerja.registration.offices.offline;

import id.prakerja.registration.people.profile.DesiredTrainings;
import id.prakerja.registration.people.profile.domain.TrainingField;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which row of a sheet has brought whom in, and what the form says beyond the registration itself. */
@ApplicationScoped
class RowEntries {

    private static final String ENTRIES = """
            insert into offline_entry (applicant_id, upload_id, row_number, line)
            select applicant_id, $1, row_number, line
              from unnest($2::uuid[], $3::bigint[], $4::bigint[]) as e (applicant_id, row_number, line)
            """;

    /** Of people who are registered already, those whom an earlier row of the same file has brought in. */
    private static final String EARLIER_ROWS = """
            select n.digest, e.line
              from unnest($2::bytea[], $3::bytea[]) as n (digest, former)
              join applicant a on a.nik_digest in (n.digest, n.former)
              join offline_entry e on e.applicant_id = a.id
             where e.upload_id = $1
            """;

    private final DesiredTrainings desiredTrainings;

    RowEntries(DesiredTrainings desiredTrainings) {
        this.desiredTrainings = desiredTrainings;
    }

    /** Enters rows whose people have just been registered. */
    Uni<Void> enter(SqlConnection tx, UUID upload, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ENTRIES)
                .execute(Columns.of(rows)
                        .value(upload)
                        .uuids(row -> row.person().applicantId())
                        .longs(row -> row.row().number())
                        .longs(row -> row.row().line())
                        .tuple())
                .chain(() -> desiredTrainings.keep(tx, wanted(rows)));
    }

    private static Map<UUID, List<TrainingField>> wanted(List<CheckedRow> rows) {
        Map<UUID, List<TrainingField>> wanted = new HashMap<>();
        for (CheckedRow row : rows) {
            if (!row.desiredTrainings().isEmpty()) {
                wanted.put(row.person().applicantId(), row.desiredTrainings());
            }
        }
        return wanted;
    }

    /** By digest of the NIK, the lines of the same file by which people who are registered already have come in. */
    Uni<Map<ByteBuffer, Long>> earlierRows(SqlConnection tx, UUID upload, List<CheckedRow> known) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(EARLIER_ROWS)
                .execute(Columns.of(known)
                        .value(upload)
                        .bytes(row -> row.person().nikDigest().latest())
                        .bytes(row -> row.person().nikDigest().former())
                        .tuple())
                .map(rows -> {
                    Map<ByteBuffer, Long> lines = new HashMap<>();
                    for (Row row : rows) {
                        lines.put(ByteBuffer.wrap(Rows.bytes(row, "digest")), row.getLong("line"));
                    }
                    return lines;
                });
    }
}
