package id.prakerja.registration.offices.offline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetWriter;
import id.prakerja.sheets.Sheets;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives back the rows that did not go in: as a list of faults, and as a sheet to be corrected and sent again. */
@ApplicationScoped
class RejectedRows {

    private static final List<String> FAULT_COLUMNS =
            List.of(WrittenForm.WRITTEN, "line", "faultFields", "faultCodes", "faults", "faultsIndonesian");
    private static final List<String> COLUMNS =
            Stream.concat(WrittenForm.COLUMNS.stream(), FAULT_COLUMNS.stream()).toList();
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SELECT = """
            select row_number, line, duplicate, faults::text as faults, content, content_key
              from offline_rejection
             where upload_id = $1 and row_number > $2
             order by row_number
             limit $3
            """;

    private static final String FORGET = """
            delete from offline_rejection r
             using offline_upload o
             where o.id = r.upload_id and o.finished_at < $1
            """;

    private final Pool pool;
    private final DataCipher cipher;
    private final Sheets sheets;
    private final ObjectMapper json;
    private final OfflineConfig config;
    private final OperatorActions actions;
    private final Clock clock;

    RejectedRows(
            Pool pool,
            DataCipher cipher,
            Sheets sheets,
            ObjectMapper json,
            OfflineConfig config,
            OperatorActions actions,
            Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.sheets = sheets;
        this.json = json;
        this.config = config;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Forgets the rows of files that were done long ago: they name people whom the programme has not taken in.
     *
     * @return completes when they are gone
     */
    @Scheduled(
            every = "${prakerja.offline.cleaning-interval}",
            delayed = "${prakerja.offline.cleaning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        OffsetDateTime before = clock.instant().minus(config.rejectionsKept()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(FORGET).execute(Tuple.of(before)).replaceWithVoid();
    }

    /**
     * Rejected rows, in the order of the file.
     *
     * @param upload the upload
     * @param after number of the row before the first wanted
     * @param most rows at most
     * @return the rows
     */
    Uni<List<RejectedRow>> list(UUID upload, long after, int most) {
        return pool.preparedQuery(SELECT).execute(Tuple.of(upload, after, most)).map(rows -> {
            List<RejectedRow> rejected = new ArrayList<>(rows.size());
            for (Row row : rows) {
                rejected.add(new RejectedRow(
                        row.getLong("row_number"), row.getLong("line"), row.getBoolean("duplicate"), faults(row)));
            }
            return rejected;
        });
    }

    /**
     * Writes down that somebody is given rejected rows with what was written in them.
     *
     * @param account who
     * @param upload the upload
     * @return completes after the commit
     */
    Uni<Void> noteDisclosure(String account, UUID upload) {
        return actions.write(
                pool,
                new OperatorAction(account, "REJECTED_ROWS_DISCLOSED", upload.toString(), "To be corrected", Map.of()));
    }

    /**
     * Writes the rejected rows with what was written in them and why they did not go in. Blocks, so it belongs on a worker thread.
     *
     * @param upload the upload
     * @param format how to write
     * @param target where to
     * @throws IOException if the target fails
     */
    void write(UUID upload, SheetFormat format, OutputStream target) throws IOException {
        try (SheetWriter writer = sheets.write(format, target, COLUMNS)) {
            long after = 0;
            int count = PAGE;
            while (count == PAGE) {
                count = 0;
                for (Row row : pool.preparedQuery(SELECT)
                        .execute(Tuple.of(upload, after, PAGE))
                        .await()
                        .atMost(PATIENCE)) {
                    writer.row(values(upload, row));
                    after = row.getLong("row_number");
                    count++;
                }
            }
        }
    }

    private Map<String, String> values(UUID upload, Row row) throws IOException {
        byte[] content = cipher.open(
                SealedRejections.COLUMN,
                upload,
                new SealedData(
                        row.getString("content_key"), row.getBuffer("content").getBytes()));
        Map<String, String> values =
                new HashMap<>(json.readValue(content, new TypeReference<Map<String, String>>() {}));
        List<RowFault> faults = faults(row);
        values.put("line", row.getLong("line").toString());
        values.put("faultFields", joined(faults, RowFault::field));
        values.put("faultCodes", joined(faults, RowFault::code));
        values.put("faults", joined(faults, RowFault::english));
        values.put("faultsIndonesian", joined(faults, RowFault::indonesian));
        return values;
    }

    private static String joined(List<RowFault> faults, Function<RowFault, String> part) {
        return faults.stream().map(part).collect(Collectors.joining(" | "));
    }

    private List<RowFault> faults(Row row) {
        try {
            return json.readValue(row.getString("faults"), new TypeReference<List<RowFault>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Stored faults cannot be read", e);
        }
    }
}
