package id.prakerja.registration.offices.offline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
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
    private final ObjectMapper json;
    private final OfflineConfig config;
    private final Clock clock;

    RejectedRows(Pool pool, DataCipher cipher, ObjectMapper json, OfflineConfig config, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Forgets the rows of files that were done long ago: they name people whom the programme has not taken in. */
    @Scheduled(
            every = "${prakerja.offline.cleaning-interval}",
            delayed = "${prakerja.offline.cleaning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Values.of(clock.instant().minus(config.rejectionsKept())))
                .replaceWithVoid();
    }

    /**
     * Rejected rows, in the order of the file.
     *
     * @param most rows at most
     */
    Uni<List<RejectedRow>> list(UUID upload, long after, int most) {
        return pool.preparedQuery(SELECT)
                .execute(Values.of(upload, after, most))
                .map(rows -> Rows.list(
                        rows,
                        row -> new RejectedRow(
                                row.getLong("row_number"),
                                row.getLong("line"),
                                row.getBoolean("duplicate"),
                                faults(row))));
    }

    /** The rejected rows of a file with what was written in them and why they did not go in, page by page. */
    ExportSource of(UUID upload) {
        return new Pages(upload);
    }

    private Map<String, Object> values(UUID upload, Row row) {
        byte[] content = cipher.open(
                SealedRejections.COLUMN,
                upload,
                new SealedData(row.getString("content_key"), Rows.bytes(row, "content")));
        Map<String, Object> values = new HashMap<>(written(content));
        List<RowFault> faults = faults(row);
        values.put("line", row.getLong("line").toString());
        values.put("faultFields", joined(faults, RowFault::field));
        values.put("faultCodes", joined(faults, RowFault::code));
        values.put("faults", joined(faults, RowFault::english));
        values.put("faultsIndonesian", joined(faults, RowFault::indonesian));
        return values;
    }

    private Map<String, String> written(byte[] content) {
        try {
            return json.readValue(content, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("A stored row cannot be read", e);
        }
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

    /** In the order of the file. */
    private final class Pages implements ExportSource {

        private final UUID upload;

        Pages(UUID upload) {
            this.upload = upload;
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public Uni<ExportPage> page(String after, int most) {
            return pool.preparedQuery(SELECT)
                    .execute(Values.of(upload, after == null ? 0L : Long.parseLong(after), most))
                    .map(rows -> {
                        List<Map<String, Object>> page = Rows.list(rows, row -> values(upload, row));
                        String last = after;
                        for (Row row : rows) {
                            last = row.getLong("row_number").toString();
                        }
                        return new ExportPage(page, last);
                    });
        }
    }
}
