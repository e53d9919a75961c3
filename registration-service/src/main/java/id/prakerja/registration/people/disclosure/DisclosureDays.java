package id.prakerja.registration.people.disclosure;

import id.prakerja.events.DaySealed;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sql.Columns;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Publishes the root of each day of the log of disclosures once it is over. It goes into the public log, so that nobody takes out later
 * that somebody looked.
 */
@ApplicationScoped
class DisclosureDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** What was begun within a day is logged by then. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    /** One instance at a time, until the end of the transaction. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('disclosure_day')) as alone";

    private static final String LAST = "select max(day) as day from disclosure_day";

    private static final String SEAL = """
            insert into disclosure_day (day, entries, root, sealed_at)
            select day, entries, root, $1 from unnest($2::date[], $3::bigint[], $4::text[]) as sealed (day, entries, root)
            """;

    private final Pool pool;
    private final AccessLog log;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final Clock clock;

    DisclosureDays(Pool pool, AccessLog log, OutboxEvents events, PostgresOutbox outbox, Clock clock) {
        this.pool = pool;
        this.log = log;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "10m", identity = "disclosure-days", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now.minus(AFTERWARDS), ZONE);
        return pool.withTransaction(tx -> tx.query(ALONE)
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean("alone")
                        ? unsealed(tx, today).chain(days -> seal(tx, days, now))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<List<AccessLog.LoggedDay>> unsealed(SqlConnection tx, LocalDate today) {
        return tx.query(LAST)
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate("day"))
                .chain(last -> unsealed(tx, last, today));
    }

    private Uni<List<AccessLog.LoggedDay>> unsealed(SqlConnection tx, LocalDate last, LocalDate today) {
        if (today.minusDays(1).equals(last)) {
            return Uni.createFrom().item(List.of());
        }
        return log.days(tx, last, today, ZONE);
    }

    private Uni<Void> seal(SqlConnection tx, List<AccessLog.LoggedDay> days, Instant now) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SEAL)
                        .execute(Columns.of(days)
                                .value(now)
                                .dates(AccessLog.LoggedDay::day)
                                .longs(AccessLog.LoggedDay::entries)
                                .texts(AccessLog.LoggedDay::root)
                                .tuple())
                        .chain(() -> outbox.append(
                                tx,
                                days.stream()
                                        .map(day -> events.of(
                                                Topics.DAY_SEALED,
                                                DaySealed.DISCLOSURES,
                                                new DaySealed(
                                                        DaySealed.DISCLOSURES,
                                                        day.day(),
                                                        day.entries(),
                                                        day.root(),
                                                        null,
                                                        now)))
                                        .toList()));
    }
}
