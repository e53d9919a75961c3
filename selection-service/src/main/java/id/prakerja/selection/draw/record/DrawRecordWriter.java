package id.prakerja.selection.draw.record;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.MerkleTree;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the public record of a draw: the list in the freeze's transaction, the outcome in the draw's. */
@ApplicationScoped
public class DrawRecordWriter {

    /** Less than half a megabyte per statement. */
    private static final int BLOCKS_PER_STATEMENT = 16;

    private static final String INSERT = """
            insert into draw_record (wave, part, block, leaves, root)
            select $1, $2, block, leaves, root
              from unnest($3::int[], $4::bytea[], $5::bytea[]) as r (block, leaves, root)
            """;

    private static final String INSERT_PLACES = """
            insert into drawn_place_block (wave, block, ranks)
            select $1, block, ranks from unnest($2::int[], $3::bytea[]) as p (block, ranks)
            """;

    private static final String STEP = "WRITING_RECORD";

    private final DrawProgressBoard progress;
    private final Vertx vertx;

    DrawRecordWriter(DrawProgressBoard progress, Vertx vertx) {
        this.progress = progress;
        this.vertx = vertx;
    }

    /** Writes the frozen list, and says what its root is: the roots of the blocks make it, so that nothing is hashed twice. */
    public Uni<byte[]> writeList(SqlConnection tx, int wave, EntryList entries) {
        return write(tx, wave, "ENTRIES", entries.size(), EntryList.CANONICAL_LENGTH, entries::canonical);
    }

    /** Writes the outcome, and says what its root is. */
    public Uni<byte[]> writeOutcome(SqlConnection tx, int wave, DrawOutcome outcome) {
        return write(
                        tx,
                        wave,
                        "OUTCOMES",
                        outcome.entries().size(),
                        DrawOutcome.CANONICAL_LENGTH,
                        (index, target) -> outcome.canonical(index + 1, target))
                .call(() -> writePlaces(tx, wave, outcome));
    }

    private Uni<Void> writePlaces(SqlConnection tx, int wave, DrawOutcome outcome) {
        int size = outcome.entries().size();
        ByteBuffer ranks = ByteBuffer.allocate(size * Integer.BYTES);
        for (int rank = 1; rank <= size; rank++) {
            ranks.putInt(outcome.placeOfRank(rank) * Integer.BYTES, rank);
        }
        return Chunks.write(
                vertx,
                size,
                BLOCKS_PER_STATEMENT * AuditPath.BLOCK,
                (from, until) -> places(wave, ranks.array(), from, until),
                (blocks, until) ->
                        tx.preparedQuery(INSERT_PLACES).execute(blocks).replaceWithVoid());
    }

    private static Tuple places(int wave, byte[] ranks, int from, int until) {
        List<Integer> blocks = IntStream.rangeClosed(from / AuditPath.BLOCK, (until - 1) / AuditPath.BLOCK)
                .boxed()
                .toList();
        return Columns.of(blocks)
                .value(wave)
                .ints(block -> block)
                .bytes(block -> Arrays.copyOfRange(
                        ranks,
                        block * AuditPath.BLOCK * Integer.BYTES,
                        Math.min(until, (block + 1) * AuditPath.BLOCK) * Integer.BYTES))
                .tuple();
    }

    private Uni<byte[]> write(
            SqlConnection tx, int wave, String part, int count, int length, MerkleTree.Leaves leaves) {
        List<byte[]> written = new ArrayList<>();
        return Chunks.write(
                        vertx,
                        count,
                        BLOCKS_PER_STATEMENT * AuditPath.BLOCK,
                        (from, until) -> blocks(count, length, leaves, from, until),
                        (blocks, until) -> tx.preparedQuery(INSERT)
                                .execute(Values.of(wave, part, blocks.numbers(), blocks.contents(), blocks.roots()))
                                .invoke(() -> blocks.addRootsTo(written))
                                .chain(() -> progress.note(wave, STEP, until, count)))
                .map(done -> written.isEmpty() ? MerkleTree.root(0, length, leaves) : AuditPath.root(written));
    }

    /** Blocks as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the one who fills it to the statement, never compared
    private record Blocks(Integer[] numbers, Buffer[] contents, Buffer[] roots) {

        void addRootsTo(List<byte[]> all) {
            for (Buffer root : roots) {
                all.add(root.getBytes());
            }
        }
    }

    private static Blocks blocks(int count, int length, MerkleTree.Leaves leaves, int from, int until) {
        int first = from / AuditPath.BLOCK;
        int last = (until - 1) / AuditPath.BLOCK;
        Integer[] blocks = IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new);
        Buffer[] contents = new Buffer[blocks.length];
        Buffer[] roots = new Buffer[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            int start = blocks[i] * AuditPath.BLOCK;
            int size = Math.min(AuditPath.BLOCK, count - start);
            contents[i] = Buffer.buffer(block(start, size, length, leaves));
            roots[i] = Buffer.buffer(
                    MerkleTree.root(size, length, (index, target) -> leaves.write(start + index, target)));
        }
        return new Blocks(blocks, contents, roots);
    }

    private static byte[] block(int start, int size, int length, MerkleTree.Leaves leaves) {
        byte[] block = new byte[size * length];
        byte[] leaf = new byte[length];
        for (int i = 0; i < size; i++) {
            leaves.write(start + i, leaf);
            System.arraycopy(leaf, 0, block, i * length, length);
        }
        return block;
    }
}
