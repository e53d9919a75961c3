package id.prakerja.registration.reading.figures;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Counts registrations by day and place, now and then anew for the days that are not over: whatever was committed late is in the next
 * count, and no registration waits for a counter that all of them share.
 */
@ApplicationScoped
public class RegistrationDays {

    /** After this a day is over: no request of it is still under way. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** One instance counts; the others have nothing to do then. */
    private static final String ALONE =
            "select through from registration_days_counted where only_row for update skip locked";

    private static final String FORGET = "delete from registration_day where day > $1";

    private static final String COUNT = """
            insert into registration_day (day, province, regency, channel, disability, registered)
            select (registered_at at time zone $2)::date, province, regency, channel, disability, count(*)
              from applicant
             where registered_at >= $1
             group by 1, 2, 3, 4, 5
            """;

    private static final String CLOSE = "update registration_days_counted set through = greatest(through, $1)";

    private final Pool pool;
    private final RegistrationConfig config;
    private final Clock clock;

    RegistrationDays(Pool pool, RegistrationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts the days that are not over.
     *
     * @return completes after the commit
     */
    @Scheduled(every = "${prakerja.figures.count-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> count() {
        return pool.withTransaction(tx -> tx.query(ALONE)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : count(tx, rows.iterator().next().getLocalDate("through"))));
    }

    private Uni<Void> count(SqlConnection tx, LocalDate through) {
        Instant begin = through.plusDays(1).atStartOfDay(config.timeZone()).toInstant();
        LocalDate over = LocalDate.ofInstant(clock.instant().minus(GRACE), config.timeZone())
                .minusDays(1);
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(through))
                .chain(() -> tx.preparedQuery(COUNT)
                        .execute(Tuple.of(
                                begin.atOffset(ZoneOffset.UTC),
                                config.timeZone().getId())))
                .chain(() -> tx.preparedQuery(CLOSE).execute(Tuple.of(over)))
                .replaceWithVoid();
    }
}
