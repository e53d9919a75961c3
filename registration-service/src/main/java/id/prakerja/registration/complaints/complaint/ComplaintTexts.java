package id.prakerja.registration.complaints.complaint;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people wrote in a complaint, and what was answered: encrypted, since it may name anybody. Nothing is ever changed. */
@ApplicationScoped
class ComplaintTexts {

    private static final SealedColumn COLUMN = new SealedColumn("complaint_text", "content");

    private static final String ADD = """
            insert into complaint_text (complaint_id, number, kind, author, at, content, content_key)
            select $1::uuid, 1 + (select count(*) from complaint_text where complaint_id = $1), $2, $3, $4, $5, $6
            """;

    private static final String LIST = """
            select kind, author, at, content, content_key from complaint_text where complaint_id = $1 order by number
            """;

    private final Pool pool;
    private final DataCipher cipher;

    ComplaintTexts(Pool pool, DataCipher cipher) {
        this.pool = pool;
        this.cipher = cipher;
    }

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(
                COLUMN,
                "complaint_id",
                500,
                List.of(new KeyColumn("complaint_id", "uuid"), new KeyColumn("number", "bigint")));
    }

    /** Adds a text, in the transaction that has the complaint locked. */
    Uni<Void> add(SqlConnection tx, UUID complaint, Kind kind, String author, Instant at, String text) {
        SealedData sealed = cipher.seal(COLUMN, complaint, text.getBytes(StandardCharsets.UTF_8));
        return tx.preparedQuery(ADD)
                .execute(Values.of(complaint, kind, author, at, sealed.envelope(), sealed.keyId()))
                .replaceWithVoid();
    }

    /** The texts of a complaint in their order. */
    Uni<List<Text>> of(UUID complaint) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(complaint))
                .map(rows -> Rows.list(rows, row -> text(complaint, row)));
    }

    private Text text(UUID complaint, Row row) {
        SealedData sealed = new SealedData(row.getString("content_key"), Rows.bytes(row, "content"));
        return new Text(
                Rows.constant(row, "kind", Kind.class),
                row.getString("author"),
                Rows.instant(row, "at"),
                new String(cipher.open(COLUMN, complaint, sealed), StandardCharsets.UTF_8));
    }

    /** What a text is. */
    enum Kind {
        COMPLAINT,
        ESCALATION,
        ANSWER,
        APPEAL,
        APPEAL_ANSWER
    }

    /**
     * A text.
     *
     * @param kind what it is
     * @param author account, or null where it is not shown
     * @param at when, UTC
     * @param text in the words of the author
     */
    @Schema(name = "ComplaintText")
    record Text(
            @Schema(examples = "COMPLAINT") Kind kind,

            @Schema(nullable = true, examples = "officer-32")
            String author,

            @Schema(examples = "2020-10-14T05:00:00Z") Instant at,

            @Schema(examples = "The incentive of October has not come to my account")
            String text) {

        Text withoutAuthor() {
            return new Text(kind, null, at, text);
        }
    }
}
