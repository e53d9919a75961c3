package id.prakerja.incentive.ledger;

import id.prakerja.chain.ChainHash;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the chained books out, for whoever checks them elsewhere: of each batch a head, and its entries as they were digested; a
 * checkpoint where one was signed. Memory holds one page.
 */
@ApplicationScoped
class LedgerExport {

    private static final int BATCHES_AT_MOST = 500;
    private static final int ENTRIES_AT_MOST = 20_000;

    /** As many batches as make a page, one at least. */
    private static final String HEADS = """
            select number, batch_id, posted_at, entries, hash, note
              from (select c.number, c.batch_id, b.posted_at, b.entries, c.hash, k.note,
                           sum(b.entries) over (order by c.number) - b.entries as before
                      from (select * from ledger_chain where number > $1 order by number limit $2) c
                      join ledger_batch b using (batch_id)
                      left join ledger_checkpoint k using (number)) as heads
             where before = 0 or before + entries <= $3
             order by number
            """;

    private static final String ENTRIES = """
            select batch_id, line, payout_id, movement, debit, credit, amount
              from ledger_entry where batch_id = any($1::uuid[]) order by batch_id, line
            """;

    private final Pool pool;

    LedgerExport(Pool pool) {
        this.pool = pool;
    }

    /**
     * The export.
     *
     * @param after number of the batch after which it begins; 0 for all
     * @return pieces of whole lines, without the last line feed of each
     */
    Multi<byte[]> from(long after) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Position(after), this::page)
                .whilst(piece -> piece.length > 0)
                .filter(piece -> piece.length > 0);
    }

    private Uni<byte[]> page(Position position) {
        return pool.preparedQuery(HEADS)
                .execute(Values.of(position.last, BATCHES_AT_MOST, ENTRIES_AT_MOST))
                .map(rows -> Rows.list(rows, Head::of))
                .chain(heads -> heads.isEmpty()
                        ? Uni.createFrom().item(new byte[0])
                        : pool.preparedQuery(ENTRIES)
                                .execute(Values.of((Object)
                                        heads.stream().map(Head::batchId).toArray(UUID[]::new)))
                                .map(rows -> {
                                    position.last = heads.get(heads.size() - 1).number();
                                    return text(heads, Rows.list(rows, Line::of));
                                }));
    }

    private static byte[] text(List<Head> heads, List<Line> entries) {
        Map<UUID, List<String>> lines = new HashMap<>();
        entries.forEach(entry -> lines.computeIfAbsent(entry.batchId(), batch -> new ArrayList<>())
                .add(entry.text()));
        List<String> text = new ArrayList<>();
        for (Head head : heads) {
            text.add(head.text());
            text.addAll(lines.getOrDefault(head.batchId(), List.of()));
            if (head.note() != null) {
                text.add(new JsonObject().put("checkpoint", head.note()).encode());
            }
        }
        return String.join("\n", text).getBytes(StandardCharsets.UTF_8);
    }

    /** How far one export has come. */
    private static final class Position {

        private long last;

        Position(long last) {
            this.last = last;
        }
    }

    private record Head(long number, UUID batchId, Instant postedAt, int entries, ChainHash hash, String note) {

        static Head of(Row row) {
            return new Head(
                    row.getLong("number"),
                    row.getUUID("batch_id"),
                    Rows.instant(row, "posted_at"),
                    row.getInteger("entries"),
                    ChainHash.of(Rows.bytes(row, "hash")),
                    row.getString("note"));
        }

        String text() {
            return "{\"number\":%d,\"batchId\":\"%s\",\"postedAt\":\"%s\",\"entries\":%d,\"hash\":\"%s\"}"
                    .formatted(number, batchId, postedAt, entries, hash);
        }
    }

    private record Line(UUID batchId, String text) {

        static Line of(Row row) {
            return new Line(row.getUUID("batch_id"), EntryLine.of(row));
        }
    }
}
