package id.prakerja.selection.candidates.entry;

import id.prakerja.events.JoinsCounted;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many joins of a wave there are by registration's count, beside how many have arrived here. */
@ApplicationScoped
public class CountedJoins {

    /** The latest count stands, in whatever order they come; registration counts a wave once, and again only after a restore. */
    private static final String UPSERT = """
            insert into joins_counted (wave, joined, counted_at)
            select distinct on (wave) wave, joined, counted_at
              from unnest($1::int[], $2::bigint[], $3::timestamptz[]) as c (wave, joined, counted_at)
             order by wave, counted_at desc
                on conflict (wave) do update
               set joined = excluded.joined, counted_at = excluded.counted_at
             where excluded.counted_at > joins_counted.counted_at
            """;

    private static final String COMPARE = """
            select (select coalesce(sum(arrived), 0)::bigint from wave_entry_count where wave = $1) as arrived,
                   (select joined from joins_counted where wave = $1) as counted
            """;

    private static final String RECOUNT = """
            select (select count(*) from wave_entry where wave = $1 and not after_freeze) as arrived,
                   (select joined from joins_counted where wave = $1) as counted
            """;

    /**
     * The two numbers.
     *
     * @param arrived entries of the wave that are in its list, if it is frozen now
     * @param counted joins by registration's count; null if it has not come
     */
    public record Numbers(long arrived, Long counted) {

        /** Whether every join has arrived, and no other. */
        public boolean agree() {
            return counted != null && counted == arrived;
        }
    }

    /**
     * Stores counts.
     *
     * @param events counts in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<JoinsCounted>> events) {
        return tx.preparedQuery(UPSERT)
                .execute(Columns.of(events, ReceivedEvent::payload)
                        .ints(JoinsCounted::wave)
                        .longs(JoinsCounted::joined)
                        .instants(JoinsCounted::countedAt)
                        .tuple())
                .replaceWithVoid();
    }

    /** Compares what has arrived, as it was counted when it came, with what registration counted: for whoever wants to know. */
    public Uni<Numbers> compare(SqlClient client, int wave) {
        return numbers(client, COMPARE, wave);
    }

    /** The same with the entries themselves counted, millions of them: for what depends on it. */
    public Uni<Numbers> recount(SqlClient client, int wave) {
        return numbers(client, RECOUNT, wave);
    }

    private static Uni<Numbers> numbers(SqlClient client, String sql, int wave) {
        return client.preparedQuery(sql).execute(Values.of(wave)).map(rows -> {
            var row = rows.iterator().next();
            return new Numbers(row.getLong("arrived"), row.getLong("counted"));
        });
    }
}
