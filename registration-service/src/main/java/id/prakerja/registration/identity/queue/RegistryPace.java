package id.prakerja.registration.identity.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How many answers a second come from the registry, to all instances together, in the last ten to twenty seconds. */
@ApplicationScoped
class RegistryPace {

    private static final String NOTE = """
            insert into identity_registry_pace (ten_seconds, answered)
            values (date_bin('10 seconds', clock_timestamp(), 'epoch'), $1)
                on conflict (ten_seconds) do update set answered = identity_registry_pace.answered + excluded.answered
            """;

    private static final String READ = """
            select coalesce(sum(answered), 0)::bigint as answered,
                   extract(epoch from clock_timestamp() - date_bin('10 seconds', clock_timestamp() - interval '10 seconds', 'epoch'))
                       ::float8 as seconds
              from identity_registry_pace
             where ten_seconds >= date_bin('10 seconds', clock_timestamp() - interval '10 seconds', 'epoch')
            """;

    private static final String FORGET =
            "delete from identity_registry_pace where ten_seconds < clock_timestamp() - interval '5 minutes'";

    private final Pool pool;

    RegistryPace(Pool pool) {
        this.pool = pool;
    }

    /** Counts answers that have just been acted on. */
    Uni<Void> note(long answers) {
        return answers == 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(NOTE).execute(Tuple.of(answers)).replaceWithVoid();
    }

    /** Answers a second; 0 if none has come. */
    Uni<Double> perSecond() {
        return pool.query(READ).execute().map(rows -> {
            Row row = rows.iterator().next();
            return row.getLong("answered") / row.getDouble("seconds");
        });
    }

    Uni<Void> forgetOld() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}
