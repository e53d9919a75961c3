package id.prakerja.registration.door.admission;

import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The ceiling that an operator has set; all instances follow it. While the database is away, the last one known stands. */
@ApplicationScoped
class AdmissionCeiling {

    private static final Logger LOG = Logger.getLogger(AdmissionCeiling.class);

    private static final String READ = "select most_per_second from admission_ceiling";

    private static final String WRITE = """
            insert into admission_ceiling (most_per_second, changed_at, changed_by, reason) values ($1, $2, $3, $4)
                on conflict (single) do update
               set most_per_second = excluded.most_per_second, changed_at = excluded.changed_at,
                   changed_by = excluded.changed_by, reason = excluded.reason
            """;

    private final Pool pool;
    private final Admission admission;
    private final AdmissionConfig config;
    private final OperatorActions actions;
    private final Clock clock;
    private final AtomicLong looks = new AtomicLong();
    private long followed;

    AdmissionCeiling(Pool pool, Admission admission, AdmissionConfig config, OperatorActions actions, Clock clock) {
        this.pool = pool;
        this.admission = admission;
        this.config = config;
        this.actions = actions;
        this.clock = clock;
    }

    /** Follows what an operator has set on any instance. */
    @Scheduled(
            every = "${prakerja.admission.refresh-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return Uni.createFrom()
                .item(looks::incrementAndGet)
                .chain(this::followFrom)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The admission ceiling cannot be read: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> followFrom(long look) {
        return pool.query(READ)
                .execute()
                .invoke(rows -> {
                    OptionalInt ceiling = config.mostPerSecond();
                    for (Row row : rows) {
                        Integer set = row.getInteger("most_per_second");
                        ceiling = set == null ? OptionalInt.empty() : OptionalInt.of(set);
                    }
                    apply(look, ceiling);
                })
                .replaceWithVoid();
    }

    /** What was read before the ceiling was set must not take the place of what was read after. */
    private synchronized void apply(long look, OptionalInt ceiling) {
        if (look > followed) {
            followed = look;
            admission.limit(ceiling);
        }
    }

    /**
     * Sets the ceiling.
     *
     * @param mostPerSecond the most that each instance lets in, or null for none
     */
    Uni<Void> set(String operator, Integer mostPerSecond, String reason) {
        Map<String, Object> details = new HashMap<>();
        details.put("mostPerSecond", mostPerSecond);
        return pool.withTransaction(tx -> tx.preparedQuery(WRITE)
                        .execute(Values.of(mostPerSecond, clock.instant(), operator, reason))
                        .chain(() -> actions.write(
                                tx, new OperatorAction(operator, "ADMISSION_CHANGED", null, reason, details))))
                .chain(this::follow);
    }
}
