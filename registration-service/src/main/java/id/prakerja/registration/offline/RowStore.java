package id.prakerja.registration.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.applicant.BulkRegistrations;
import id.prakerja.registration.applicant.BulkRegistrations.Prepared;
import id.prakerja.registration.applicant.Registered;
import id.prakerja.registration.intake.Outcome;
import id.prakerja.registration.offline.domain.OfflineProblem;
import id.prakerja.registration.personaldata.PersonalDataCipher;
import id.prakerja.registration.personaldata.SealedData;
import id.prakerja.registration.sheet.SheetRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides rows of a sheet: people, rejected rows and the position in the file change in one transaction, a statement each. */
@ApplicationScoped
class RowStore {

    private static final String ENTRIES = """
            insert into offline_entry (applicant_id, upload_id, row_number, line)
            select applicant_id, $1, row_number, line
              from unnest($2::uuid[], $3::bigint[], $4::bigint[]) as e (applicant_id, row_number, line)
            """;

    /** Of people who are registered already, those whom an earlier row of the same file has brought in. */
    private static final String EARLIER_ROWS = """
            select n.digest, e.line
              from unnest($2::bytea[]) as n (digest)
              join applicant a on a.nik_digest = n.digest
              join offline_entry e on e.applicant_id = a.id
             where e.upload_id = $1
            """;

    private static final String REJECTIONS = """
            insert into offline_rejection (upload_id, row_number, line, duplicate, faults, content, content_key)
            select $1, row_number, line, duplicate, faults::jsonb, content, content_key
              from unnest($2::bigint[], $3::bigint[], $4::boolean[], $5::text[], $6::bytea[], $7::text[])
                   as r (row_number, line, duplicate, faults, content, content_key)
            """;

    private final Pool pool;
    private final OfflineStore store;
    private final BulkRegistrations registrations;
    private final PersonalDataCipher cipher;
    private final ObjectMapper json;

    @Inject
    RowStore(
            Pool pool,
            OfflineStore store,
            BulkRegistrations registrations,
            PersonalDataCipher cipher,
            ObjectMapper json) {
        this.pool = pool;
        this.store = store;
        this.registrations = registrations;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * Decides rows.
     *
     * @param claim the file
     * @param rowsDone rows decided before these
     * @param rows at least one, in the order of the file
     * @return completes after the commit; fails if another worker has the file by now
     */
    Uni<Void> decide(OfflineClaim claim, long rowsDone, List<CheckedRow> rows) {
        Batch batch = new Batch();
        rows.forEach(batch::take);
        return pool.withTransaction(tx -> store.lock(tx, claim, rowsDone)
                .chain(() -> register(tx, claim, batch))
                .chain(() -> reject(tx, claim, batch.rejected))
                .chain(() -> store.advance(
                        tx, claim, rows.size(), rows.size() - batch.rejected.size(), batch.duplicates())));
    }

    private Uni<Void> register(SqlConnection tx, OfflineClaim claim, Batch batch) {
        if (batch.people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Prepared> people = batch.people.stream().map(CheckedRow::person).toList();
        return registrations
                .store(tx, people)
                .chain(outcomes -> {
                    List<CheckedRow> entered = new ArrayList<>();
                    List<CheckedRow> known = new ArrayList<>();
                    for (int i = 0; i < outcomes.size(); i++) {
                        CheckedRow row = batch.people.get(i);
                        if (outcomes.get(i) instanceof Outcome.Refused<Registered> refused) {
                            known.add(new CheckedRow(row.row(), row.person(), List.of(fault(refused.refusal()))));
                        } else {
                            entered.add(row);
                        }
                    }
                    return enter(tx, claim, entered)
                            .chain(() -> earlierRows(tx, claim, known))
                            .invoke(lines -> known.forEach(row -> batch.reject(row, lines)));
                })
                .replaceWithVoid();
    }

    private static RowFault fault(Refusal refusal) {
        String field = switch (refusal.code().name()) {
            case "NIK_ALREADY_REGISTERED" -> "nik";
            case "PHONE_ALREADY_REGISTERED" -> "phone";
            case "EMAIL_ALREADY_REGISTERED" -> "email";
            default -> SheetRow.WHOLE_ROW;
        };
        return RowFault.of(field, refusal);
    }

    private static Uni<Void> enter(SqlConnection tx, OfflineClaim claim, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ENTRIES)
                .execute(Tuple.of(
                        claim.id(),
                        rows.stream().map(row -> row.person().applicantId()).toArray(UUID[]::new),
                        rows.stream().map(row -> row.row().number()).toArray(Long[]::new),
                        rows.stream().map(row -> row.row().line()).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private static Uni<Map<ByteBuffer, Long>> earlierRows(
            SqlConnection tx, OfflineClaim claim, List<CheckedRow> known) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(EARLIER_ROWS)
                .execute(Tuple.of(
                        claim.id(),
                        known.stream()
                                .map(row -> Buffer.buffer(row.person().nikDigest()))
                                .toArray(Buffer[]::new)))
                .map(rows -> {
                    Map<ByteBuffer, Long> lines = new HashMap<>();
                    for (Row row : rows) {
                        lines.put(ByteBuffer.wrap(row.getBuffer("digest").getBytes()), row.getLong("line"));
                    }
                    return lines;
                });
    }

    private Uni<Void> reject(SqlConnection tx, OfflineClaim claim, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<SealedData> contents = rows.stream()
                .map(row -> cipher.seal(claim.id(), bytes(row.row().values())))
                .toList();
        return tx.preparedQuery(REJECTIONS)
                .execute(Tuple.tuple()
                        .addUUID(claim.id())
                        .addArrayOfLong(
                                rows.stream().map(row -> row.row().number()).toArray(Long[]::new))
                        .addArrayOfLong(
                                rows.stream().map(row -> row.row().line()).toArray(Long[]::new))
                        .addArrayOfBoolean(
                                rows.stream().map(RowStore::isDuplicate).toArray(Boolean[]::new))
                        .addArrayOfString(
                                rows.stream().map(row -> text(row.faults())).toArray(String[]::new))
                        .addValue(contents.stream()
                                .map(each -> Buffer.buffer(each.envelope()))
                                .toArray(Buffer[]::new))
                        .addArrayOfString(
                                contents.stream().map(SealedData::keyId).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Who was sound by the form and yet did not go in is somebody who is there already. */
    private static boolean isDuplicate(CheckedRow row) {
        return row.person() != null;
    }

    private byte[] bytes(Map<String, String> values) {
        try {
            return json.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row cannot be written as JSON", e);
        }
    }

    private String text(List<RowFault> faults) {
        try {
            return json.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults cannot be written as JSON", e);
        }
    }

    /** The rows of one transaction: of several with the same NIK, the first goes on. */
    private static final class Batch {

        private final List<CheckedRow> people = new ArrayList<>();
        private final List<CheckedRow> rejected = new ArrayList<>();
        private final Map<ByteBuffer, Long> lines = new HashMap<>();

        void take(CheckedRow row) {
            if (row.person() == null) {
                rejected.add(row);
                return;
            }
            Long first = lines.putIfAbsent(nik(row), row.row().line());
            if (first == null) {
                people.add(row);
            } else {
                rejected.add(repeated(row, first));
            }
        }

        void reject(CheckedRow known, Map<ByteBuffer, Long> earlierLines) {
            Long earlier = earlierLines.get(nik(known));
            rejected.add(earlier == null ? known : repeated(known, earlier));
        }

        long duplicates() {
            return rejected.stream().filter(RowStore::isDuplicate).count();
        }

        private static CheckedRow repeated(CheckedRow row, long line) {
            Refusal refusal = Refusal.of(OfflineProblem.NIK_REPEATED_IN_FILE, Long.toString(line));
            return new CheckedRow(row.row(), row.person(), List.of(RowFault.of("nik", refusal)));
        }

        private static ByteBuffer nik(CheckedRow row) {
            return ByteBuffer.wrap(row.person().nikDigest());
        }
    }
}
