package id.prakerja.messaging.postgres.app;

import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts, set-based and idempotent; fails at numbers that stand in the table {@code unlucky}. */
@ApplicationScoped
public class TallyFeature {

    private static final String UNLUCKY = "select number from unlucky where number = any ($1::int[])";

    private static final String COUNT = """
            insert into tally (owner, number)
            select owner, number
              from unnest($1::text[], $2::int[]) with ordinality as c (owner, number, place)
             order by place
                on conflict do nothing
            """;

    /** Applies a batch. */
    public Uni<Void> apply(SqlConnection tx, List<ReceivedEvent<TallyCounted>> events) {
        String[] owners = events.stream().map(event -> event.payload().owner()).toArray(String[]::new);
        Integer[] numbers =
                events.stream().map(event -> event.payload().number()).toArray(Integer[]::new);
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(owners, numbers))
                .chain(() -> tx.preparedQuery(UNLUCKY).execute(Tuple.of((Object) numbers)))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new IllegalStateException("An unlucky number");
                    }
                })
                .replaceWithVoid();
    }
}
