package id.prakerja.registration.offices.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.registration.people.register.BulkRegistrations;
import id.prakerja.registration.people.register.BulkRegistrations.Prepared;
import id.prakerja.registration.people.register.Registered;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides rows of a sheet: people, rejected rows and the position in the file change in one transaction, a statement each. */
@ApplicationScoped
class RowStore {

    private static final String REJECTIONS = """
            insert into offline_rejection (upload_id, row_number, line, duplicate, faults, content, content_key)
            select $1, row_number, line, duplicate, faults::jsonb, content, content_key
              from unnest($2::bigint[], $3::bigint[], $4::boolean[], $5::text[], $6::bytea[], $7::text[])
                   as r (row_number, line, duplicate, faults, content, content_key)
            """;

    private final RowEntries entries;
    private final BulkRegistrations registrations;
    private final DataCipher cipher;
    private final ObjectMapper json;

    RowStore(RowEntries entries, BulkRegistrations registrations, DataCipher cipher, ObjectMapper json) {
        this.entries = entries;
        this.registrations = registrations;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * Decides rows, in the transaction that moves the position in the file.
     *
     * @param rows at least one, in the order of the file
     */
    Uni<DecidedRows> decide(SqlConnection tx, UUID upload, List<CheckedRow> rows) {
        Batch batch = new Batch();
        rows.forEach(batch::take);
        return register(tx, upload, batch)
                .chain(() -> reject(tx, upload, batch.rejected))
                .map(done -> new DecidedRows(rows.size(), batch.rejected.size(), batch.duplicates()));
    }

    private Uni<Void> register(SqlConnection tx, UUID upload, Batch batch) {
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
                            known.add(row.known(fault(refused.refusal())));
                        } else {
                            entered.add(row);
                        }
                    }
                    return entries.enter(tx, upload, entered)
                            .chain(() -> entries.earlierRows(tx, upload, known))
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

    private Uni<Void> reject(SqlConnection tx, UUID upload, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(REJECTIONS)
                .execute(Columns.of(
                                rows,
                                row -> new Rejection(
                                        row, cipher.seal(SealedRejections.COLUMN, upload, bytes(content(row.row())))))
                        .value(upload)
                        .longs(each -> each.row().row().number())
                        .longs(each -> each.row().row().line())
                        .flags(each -> isDuplicate(each.row()))
                        .texts(each -> text(each.row().faults()))
                        .bytes(each -> each.content().envelope())
                        .texts(each -> each.content().keyId())
                        .tuple())
                .replaceWithVoid();
    }

    /** Who was sound by the form and yet did not go in is somebody who is there already. */
    private static boolean isDuplicate(CheckedRow row) {
        return row.person() != null;
    }

    /** The values by column, and the whole text where it could not be read as values. */
    private static Map<String, String> content(SheetRow row) {
        Map<String, String> content = new HashMap<>(row.values());
        if (row.written() != null) {
            content.put(WrittenForm.WRITTEN, row.written());
        }
        return content;
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

    /** A row that does not go in, with what was written in it. */
    private record Rejection(CheckedRow row, SealedData content) {}

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
            return row.known(RowFault.of("nik", refusal));
        }

        private static ByteBuffer nik(CheckedRow row) {
            return ByteBuffer.wrap(row.person().nikDigest().latest());
        }
    }
}
