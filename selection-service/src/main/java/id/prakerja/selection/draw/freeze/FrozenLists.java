package id.prakerja.selection.draw.freeze;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/** Reads frozen lists: what was stored at the freeze and nothing else. */
@ApplicationScoped
public class FrozenLists {

    private static final String STEP = "READING_LIST";

    private static final int BLOCKS_PER_STATEMENT = 16;

    private static final String BLOCKS = """
            select r.block, r.leaves, f.applicants
              from draw_record r
              join frozen_block f on f.wave = r.wave and f.block = r.block
             where r.wave = $1 and r.part = 'ENTRIES' and r.block >= $2 and r.block < $3
             order by r.block
            """;

    private final DrawProgressBoard progress;
    private final Vertx vertx;

    FrozenLists(DrawProgressBoard progress, Vertx vertx) {
        this.progress = progress;
        this.vertx = vertx;
    }

    /**
     * Reads a list.
     *
     * @param freeze its record
     * @return the list; fails with {@code IllegalStateException} if it is not the one whose root was published
     */
    public Uni<FrozenList> read(SqlConnection tx, int wave, FreezeRecord freeze) {
        int size = Math.toIntExact(freeze.eligible());
        int blocks = (size + AuditPath.BLOCK - 1) / AuditPath.BLOCK;
        Reading reading = new Reading(size);
        int statements = (blocks + BLOCKS_PER_STATEMENT - 1) / BLOCKS_PER_STATEMENT;
        return Multi.createFrom()
                .range(0, statements)
                .onItem()
                .transformToUniAndConcatenate(number -> tx.preparedQuery(BLOCKS)
                        .execute(Values.of(wave, number * BLOCKS_PER_STATEMENT, (number + 1) * BLOCKS_PER_STATEMENT))
                        .invoke(rows -> rows.forEach(reading::take))
                        .chain(() -> progress.note(wave, STEP, reading.taken, size)))
                .collect()
                .last()
                .chain(() -> vertx.executeBlocking(() -> reading.list(freeze.entryRoot())));
    }

    /** Takes block by block. */
    private static final class Reading {

        private final EntryListBuilder builder = new EntryListBuilder();
        private final long[] high;
        private final long[] low;
        private int taken;

        Reading(int size) {
            high = new long[size];
            low = new long[size];
        }

        void take(Row row) {
            ByteBuffer leaves = ByteBuffer.wrap(Rows.bytes(row, "leaves"));
            ByteBuffer applicants = ByteBuffer.wrap(Rows.bytes(row, "applicants"));
            while (leaves.hasRemaining()) {
                UUID id = new UUID(leaves.getLong(), leaves.getLong());
                int province = Character.digit(leaves.get(), 10) * 10 + Character.digit(leaves.get(), 10);
                int strata = leaves.get();
                builder.add(
                        id,
                        province,
                        (strata & EntryList.PRIORITY) != 0,
                        (strata & EntryList.AFFIRMATIVE) != 0,
                        leaves.getLong());
                high[taken] = applicants.getLong();
                low[taken] = applicants.getLong();
                taken++;
            }
        }

        /** The order is checked too: a list that came in another one would have another root. */
        FrozenList list(String root) {
            EntryList list = builder.build();
            if (!HexFormat.of().formatHex(list.root()).equals(root)) {
                throw new IllegalStateException("The stored list does not have the root that was published: " + root);
            }
            for (int place = 0; place < list.size(); place++) {
                if (list.arrival(place) != place) {
                    throw new IllegalStateException("The stored list is not in its order");
                }
            }
            return new FrozenList(list, high, low);
        }
    }
}
