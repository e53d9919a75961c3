package id.prakerja.selection.draw.drawn;

import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.draw.drawn.domain.EntryBlock;
import id.prakerja.selection.draw.drawn.domain.RankBlock;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads what was drawn, a block at a time. */
@ApplicationScoped
public class DrawnEntries {

    private static final String RANK_BLOCK = """
            select ranks from drawn_rank_block where wave = $1 and first_applicant <= $2
             order by first_applicant desc
             limit 1
            """;

    private static final String ENTRY_BLOCK = """
            select entries from drawn_block where wave = $1 and block = $2
            """;

    private static final String PROVINCE = """
            select entries, seats, selected from drawn_province where wave = $1 and province = $2
            """;

    /**
     * Outcome of a province.
     *
     * @param entries drawn
     * @param seats by plan
     * @param selected by the draw
     */
    public record Province(int entries, int seats, int selected) {}

    /**
     * What was decided about a person.
     *
     * @param applicant the person
     * @return the entry; null if the person was not drawn
     */
    public Uni<DrawnEntry> of(SqlClient client, int wave, UUID applicant) {
        return client.preparedQuery(RANK_BLOCK)
                .execute(Values.of(wave, applicant))
                .map(rows -> rows.size() == 0 ? OptionalInt.empty() : RankBlock.find(bytes(rows), applicant))
                .chain(rank -> rank.isEmpty() ? Uni.createFrom().nullItem() : at(client, wave, rank.getAsInt()));
    }

    private static Uni<DrawnEntry> at(SqlClient client, int wave, int rank) {
        return block(client, wave, EntryBlock.numberOf(rank)).map(entries -> entries.get((rank - 1) % EntryBlock.SIZE));
    }

    /**
     * The entries after a rank, as fast as they are taken.
     *
     * @param rank to go on after; 0 for all
     * @return pieces in rank order, each in rank order; none before the draw
     */
    public Multi<List<DrawnEntry>> after(SqlClient client, int wave, int rank) {
        AtomicInteger next = new AtomicInteger(EntryBlock.numberOf(rank + 1));
        return Multi.createBy()
                .repeating()
                .uni(() -> block(client, wave, next.getAndIncrement()))
                .whilst(entries -> entries.size() == EntryBlock.SIZE)
                .map(entries -> entries.isEmpty() || entries.get(0).rank() > rank
                        ? entries
                        : entries.subList(Math.min(rank % EntryBlock.SIZE, entries.size()), entries.size()));
    }

    /**
     * How a province did.
     *
     * @param province two-digit code of a province that somebody was drawn from
     * @return the counts
     */
    public Uni<Province> province(SqlClient client, int wave, String province) {
        return client.preparedQuery(PROVINCE).execute(Values.of(wave, province)).map(rows -> {
            Row row = rows.iterator().next();
            return new Province(row.getInteger("entries"), row.getInteger("seats"), row.getInteger("selected"));
        });
    }

    private static Uni<List<DrawnEntry>> block(SqlClient client, int wave, int number) {
        return client.preparedQuery(ENTRY_BLOCK)
                .execute(Values.of(wave, number))
                .map(rows -> rows.size() == 0 ? List.of() : EntryBlock.unpack(number, bytes(rows)));
    }

    private static byte[] bytes(RowSet<Row> rows) {
        return rows.iterator().next().getBuffer(0).getBytes();
    }
}
