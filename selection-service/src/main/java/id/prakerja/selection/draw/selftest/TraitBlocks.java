package id.prakerja.selection.draw.selftest;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.selection.draw.record.Chunks;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps what the self-tests need of people from the freeze to the draw, so that it is as fixed as the list. The draw takes it away: nothing but
 * the statistics is left of it.
 */
@ApplicationScoped
public class TraitBlocks {

    private static final int BLOCKS_PER_STATEMENT = 16;

    private static final String INSERT = """
            insert into self_test_block (wave, block, traits) select $1, * from unnest($2::int[], $3::bytea[])
            """;

    private static final String SELECT = """
            select block, traits from self_test_block where wave = $1 and block >= $2 and block < $3 order by block
            """;

    private final Vertx vertx;

    TraitBlocks(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Stores the traits of a list in the freeze's transaction. */
    public Uni<Void> write(SqlConnection tx, int wave, TraitColumns traits, EntryList list) {
        return Chunks.write(
                vertx,
                list.size(),
                BLOCKS_PER_STATEMENT * AuditPath.BLOCK,
                (from, until) -> blocks(wave, traits, list, from, until),
                (blocks, until) -> tx.preparedQuery(INSERT).execute(blocks).replaceWithVoid());
    }

    private static Tuple blocks(int wave, TraitColumns traits, EntryList list, int from, int until) {
        List<Integer> blocks = IntStream.rangeClosed(from / AuditPath.BLOCK, (until - 1) / AuditPath.BLOCK)
                .boxed()
                .toList();
        return Columns.of(blocks)
                .value(wave)
                .ints(block -> block)
                .bytes(block ->
                        traits.block(list, block * AuditPath.BLOCK, Math.min(until, (block + 1) * AuditPath.BLOCK)))
                .tuple();
    }

    /**
     * Reads the traits of a list and deletes them, in the draw's transaction.
     *
     * @param byApplicant the places of the list in the order of the applicant ids
     */
    public Uni<PrivateTraits> take(SqlConnection tx, int wave, int[] byApplicant) {
        int size = byApplicant.length;
        PrivateTraits traits =
                new PrivateTraits(new long[size], new byte[size], new byte[size], new byte[size], byApplicant);
        int blocks = (size + AuditPath.BLOCK - 1) / AuditPath.BLOCK;
        return Multi.createFrom()
                .range(0, (blocks + BLOCKS_PER_STATEMENT - 1) / BLOCKS_PER_STATEMENT)
                .onItem()
                .transformToUniAndConcatenate(number -> tx.preparedQuery(SELECT)
                        .execute(Values.of(wave, number * BLOCKS_PER_STATEMENT, (number + 1) * BLOCKS_PER_STATEMENT))
                        .invoke(rows -> rows.forEach(row -> unpack(row, traits))))
                .collect()
                .last()
                .chain(() -> tx.preparedQuery("delete from self_test_block where wave = $1")
                        .execute(Values.of(wave)))
                .replaceWith(traits);
    }

    private static void unpack(Row row, PrivateTraits traits) {
        ByteBuffer bytes = ByteBuffer.wrap(Rows.bytes(row, "traits"));
        for (int place = row.getInteger("block") * AuditPath.BLOCK; bytes.hasRemaining(); place++) {
            traits.joinedAt()[place] = bytes.getLong();
            traits.channel()[place] = bytes.get();
            traits.gender()[place] = bytes.get();
            traits.ageBand()[place] = bytes.get();
        }
    }
}
