package id.prakerja.selection.draw.draw;

import id.prakerja.draw.domain.ProvinceOutcome;
import id.prakerja.selection.draw.drawn.domain.EntryBlock;
import id.prakerja.selection.draw.freeze.FrozenList;
import id.prakerja.selection.draw.record.Chunks;
import id.prakerja.selection.draw.record.DrawRecordWriter;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes the outcome of a draw, a chunk per statement, in the draw's transaction. */
@ApplicationScoped
class OutcomeWriter {

    private static final int CHUNK = 10_000;

    /** Somewhat less than half a megabyte per statement. */
    private static final int PACKED_CHUNK = 16 * EntryBlock.SIZE;

    /**
     * Who got a seat of another wave since the freeze has none here: the draw gives what it gives, but nobody has two. The determination
     * excludes such a person and fills the seat. Each is looked up by the index: joined, every chunk would read all seats that there are.
     */
    private static final String INSERT_SEATS = """
            insert into seat (wave, applicant_id, entry_id, province, rank, outcome, determined)
            select $1, d.*, (select false from seat o where o.applicant_id = d.applicant_id and o.seated)
              from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::text[])
                   as d (applicant_id, entry_id, province, rank, outcome)
            """;

    private static final String INSERT_ENTRY_BLOCKS = """
            insert into drawn_block (wave, block, entries) select $1, * from unnest($2::int[], $3::bytea[])
            """;

    private static final String INSERT_RANK_BLOCKS = """
            insert into drawn_rank_block (wave, first_applicant, ranks) select $1, * from unnest($2::uuid[], $3::bytea[])
            """;

    private static final String INSERT_PROVINCES = """
            insert into drawn_province (wave, province, entries, priority_entries, affirmative_entries, seats,
                                        priority_selected, selected)
            select $1, * from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])
            """;

    private final DrawRecordWriter record;
    private final Vertx vertx;

    OutcomeWriter(DrawRecordWriter record, Vertx vertx) {
        this.record = record;
        this.vertx = vertx;
    }

    /**
     * Writes all of it, and says what the outcome's root is. What is hashed and what is only written take turns on the connection, so
     * that the database and this process work at the same time.
     */
    Uni<byte[]> write(SqlConnection tx, int wave, FrozenList frozen, DrawnWave drawn) {
        return Uni.combine()
                .all()
                .unis(record.writeOutcome(tx, wave, drawn.outcome()), writeRows(tx, wave, frozen, drawn))
                .with((root, done) -> root);
    }

    private Uni<Void> writeRows(SqlConnection tx, int wave, FrozenList frozen, DrawnWave drawn) {
        return vertx.executeBlocking(() -> new DrawnRows(wave, frozen, drawn.outcome()))
                .chain(rows -> writeSeats(tx, rows)
                        .chain(() -> writePacked(tx, rows.size(), INSERT_ENTRY_BLOCKS, rows::entryBlocks))
                        .chain(() -> writePacked(tx, rows.size(), INSERT_RANK_BLOCKS, rows::rankBlocks)))
                .chain(() -> writeProvinces(tx, wave, drawn.provinces()));
    }

    private Uni<Void> writeSeats(SqlConnection tx, DrawnRows rows) {
        return Chunks.write(
                vertx,
                rows.seats(),
                CHUNK,
                rows::seats,
                (chunk, until) -> tx.preparedQuery(INSERT_SEATS).execute(chunk).replaceWithVoid());
    }

    private Uni<Void> writePacked(SqlConnection tx, int total, String sql, Chunks.Preparing<Tuple> blocks) {
        return Chunks.write(
                vertx,
                total,
                PACKED_CHUNK,
                blocks,
                (chunk, until) -> tx.preparedQuery(sql).execute(chunk).replaceWithVoid());
    }

    private static Uni<Void> writeProvinces(SqlConnection tx, int wave, List<ProvinceOutcome> provinces) {
        return tx.preparedQuery(INSERT_PROVINCES)
                .execute(Columns.of(provinces)
                        .value(wave)
                        .texts(ProvinceOutcome::province)
                        .ints(ProvinceOutcome::entries)
                        .ints(ProvinceOutcome::priorityEntries)
                        .ints(ProvinceOutcome::affirmativeEntries)
                        .ints(ProvinceOutcome::seats)
                        .ints(ProvinceOutcome::prioritySelected)
                        .ints(ProvinceOutcome::selected)
                        .tuple())
                .replaceWithVoid();
    }
}
