package id.prakerja.registration.reading.funnel;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The one count of the register, from which every figure of it is read: the database keeps it with every change (V6 of the migrations,
 * decision 0037). Here the differences that the changes leave are folded into the counts, so that there is little to add up.
 */
@ApplicationScoped
class RegisterCounts {

    private static final Logger LOG = Logger.getLogger(RegisterCounts.class);
    private static final int STEP = 5_000;

    /** A register of many millions takes minutes to count. */
    private static final Duration RECOUNT_LIMIT = Duration.ofMinutes(15);

    private static final String ENTER_ZONE = "select funnel_in_zone($1)";

    /** Differences that another instance has in hand are passed over; counts are met in one order by all. */
    private static final String FOLD = """
            with oldest as materialized (
                select id from %1$s_difference order by id limit $1 for update skip locked),
            taken as (
                delete from %1$s_difference d using oldest where d.id = oldest.id returning d.*),
            folded as (
                insert into %1$s_count as c (%2$s, %3$s)
                select %2$s, %4$s from taken group by %2$s order by %2$s
                    on conflict (%2$s) do update set %5$s)
            select count(*) as taken from taken
            """;

    private static final List<String> FOLDS = List.of(
            fold(
                    "funnel",
                    "day, province, regency, channel, disability",
                    "registered",
                    "contact_verified",
                    "identity_verified",
                    "ready",
                    "joined"),
            fold("funnel_wave", "wave, province, channel", "joined"),
            fold("status", "status", "people"));

    private final Pool pool;
    private final RegistrationConfig config;

    RegisterCounts(Pool pool, RegistrationConfig config) {
        this.pool = pool;
        this.config = config;
    }

    private static String fold(String name, String keys, String... numbers) {
        return FOLD.formatted(
                name,
                keys,
                String.join(", ", numbers),
                Stream.of(numbers).map("sum(%s)"::formatted).collect(Collectors.joining(", ")),
                Stream.of(numbers)
                        .map(number -> "%1$s = c.%1$s + excluded.%1$s".formatted(number))
                        .collect(Collectors.joining(", ")));
    }

    /** Tells the database where the programme's day begins. Where that has changed, everybody is counted anew first. */
    void enterZone(@Observes StartupEvent started) {
        pool.preparedQuery(ENTER_ZONE)
                .execute(Tuple.of(config.timeZone().getId()))
                .await()
                .atMost(RECOUNT_LIMIT);
    }

    /** Folds differences into the counts. Instances may do so side by side. */
    @Scheduled(every = "${prakerja.funnel.fold-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return Multi.createFrom()
                .iterable(FOLDS)
                .onItem()
                .transformToUniAndConcatenate(this::foldAll)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The funnel is not folded: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Long> foldAll(String fold) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(fold)
                        .execute(Tuple.of(STEP))
                        .map(rows -> rows.iterator().next().getLong("taken")))
                .repeat()
                .until(taken -> taken < STEP)
                .collect()
                .last();
    }
}
