package id.prakerja.selection.draw.proof;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the immutable record of a draw, a block at a time. */
@ApplicationScoped
class DrawRecords {

    private static final String BLOCK = """
            select block, leaves from draw_record where wave = $1 and part = $2 and block = $3
            """;

    /** Entries ascend, so that an entry stands in the last block which does not begin after it. */
    private static final String BLOCK_OF_ENTRY = """
            select block, leaves
              from draw_record
             where wave = $1 and part = $2 and substring(leaves for 16) <= $3
             order by block desc
             limit 1
            """;

    private static final String PLACES = "select ranks from drawn_place_block where wave = $1 and block = $2";

    private static final String ROOTS = """
            select root from draw_record where wave = $1 and part = $2 order by block
            """;

    private final Pool pool;

    DrawRecords(Pool pool) {
        this.pool = pool;
    }

    /** The two parts of a record. */
    enum Part {
        ENTRIES(EntryList.CANONICAL_LENGTH),
        OUTCOMES(DrawOutcome.CANONICAL_LENGTH);

        private final int length;

        Part(int length) {
            this.length = length;
        }
    }

    /**
     * Some leaves in their canonical form, one after the other.
     *
     * @param number of the block
     * @param leaves as committed to
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Block(int number, byte[] leaves) {

        static Block of(Row row) {
            return new Block(row.getInteger("block"), row.getBuffer("leaves").getBytes());
        }
    }

    Uni<Block> block(int wave, Part part, int number) {
        return one(BLOCK, Values.of(wave, part.name(), number));
    }

    /** The proof of an entry; empty if it is not on the list. */
    Uni<Optional<Inclusion>> entry(int wave, UUID entryId) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entryId.getMostSignificantBits())
                .putLong(entryId.getLeastSignificantBits())
                .array();
        return pool.preparedQuery(BLOCK_OF_ENTRY)
                .execute(Values.of(wave, Part.ENTRIES.name(), id))
                .chain(rows -> {
                    Block block = Rows.first(rows, Block::of).orElse(null);
                    int place = block == null ? -1 : place(block, id);
                    return place < 0
                            ? Uni.createFrom().item(Optional.empty())
                            : inclusion(wave, Part.ENTRIES, block, block.number() * AuditPath.BLOCK + place)
                                    .map(Optional::of);
                });
    }

    /** The rank of the entry at a place of the list. */
    Uni<Integer> rank(int wave, int index) {
        int at = index % AuditPath.BLOCK * Integer.BYTES;
        return pool.preparedQuery(PLACES)
                .execute(Values.of(wave, index / AuditPath.BLOCK))
                .map(rows -> rows.iterator().next().getBuffer("ranks").getInt(at));
    }

    /** The proof of what became of a rank. */
    Uni<Inclusion> outcome(int wave, int rank) {
        int index = rank - 1;
        return block(wave, Part.OUTCOMES, index / AuditPath.BLOCK)
                .chain(block -> inclusion(wave, Part.OUTCOMES, block, index));
    }

    /** Where in the block an entry stands; negative if it does not. */
    private static int place(Block block, byte[] id) {
        int length = EntryList.CANONICAL_LENGTH;
        for (int from = 0; from < block.leaves().length; from += length) {
            if (Arrays.equals(block.leaves(), from, from + id.length, id, 0, id.length)) {
                return from / length;
            }
        }
        return -1;
    }

    private Uni<Inclusion> inclusion(int wave, Part part, Block block, int index) {
        return roots(wave, part).map(roots -> {
            int from = index % AuditPath.BLOCK * part.length;
            return new Inclusion(
                    Arrays.copyOfRange(block.leaves(), from, from + part.length),
                    index,
                    AuditPath.of(block.leaves(), part.length, roots, index));
        });
    }

    private Uni<List<byte[]>> roots(int wave, Part part) {
        return pool.preparedQuery(ROOTS)
                .execute(Values.of(wave, part.name()))
                .map(rows -> Rows.list(rows, row -> row.getBuffer("root").getBytes()));
    }

    private Uni<Block> one(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> Block.of(rows.iterator().next()));
    }
}
