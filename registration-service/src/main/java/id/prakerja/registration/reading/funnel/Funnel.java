package id.prakerja.registration.reading.funnel;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.domain.Channel;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * How far people come, added up from counts that the database keeps with every change (migrations V34 and V41): at most a few ten thousand
 * rows, however many people there are.
 */
@ApplicationScoped
class Funnel {

    private static final Logger LOG = Logger.getLogger(Funnel.class);
    private static final int STEP = 5_000;

    /** A register of many millions takes minutes to count. */
    private static final Duration RECOUNT_LIMIT = Duration.ofMinutes(15);

    private static final String ENTER_ZONE = "select funnel_in_zone($1)";

    private static final String READ = """
            select %s as name, sum(registered)::bigint as registered, sum(contact_verified)::bigint as contact_verified,
                   sum(identity_verified)::bigint as identity_verified, sum(ready)::bigint as ready,
                   sum(joined)::bigint as joined
              from (select day, province, channel, registered, contact_verified, identity_verified, ready, joined
                      from funnel_count
                    union all
                    select day, province, channel, registered, contact_verified, identity_verified, ready, joined
                      from funnel_difference) f
             where ($1::text is null or province = $1) and ($2::text is null or channel = $2)
               and ($3::date is null or day >= $3) and ($4::date is null or day < $4)
             group by 1
             order by 1
            """;

    private static final String READ_WAVES = """
            select %s as name, sum(joined)::bigint as joined
              from (select wave, province, channel, joined from funnel_wave_count
                    union all
                    select wave, province, channel, joined from funnel_wave_difference) f
             where ($1::text is null or province = $1) and ($2::text is null or channel = $2)
               and ($3::int is null or wave = $3)
             group by 1
             order by 1
            """;

    private static final String FOLD = """
            with oldest as materialized (
                select id from funnel_difference order by id limit $1 for update skip locked),
            taken as (
                delete from funnel_difference d using oldest where d.id = oldest.id returning d.*),
            folded as (
                insert into funnel_count as c
                select day, province, channel, sum(registered), sum(contact_verified), sum(identity_verified), sum(ready), sum(joined)
                  from taken
                 group by day, province, channel
                 order by day, province, channel
                    on conflict (day, province, channel) do update
                   set registered = c.registered + excluded.registered,
                       contact_verified = c.contact_verified + excluded.contact_verified,
                       identity_verified = c.identity_verified + excluded.identity_verified,
                       ready = c.ready + excluded.ready, joined = c.joined + excluded.joined)
            select count(*) as taken from taken
            """;

    private static final String FOLD_WAVES = """
            with oldest as materialized (
                select id from funnel_wave_difference order by id limit $1 for update skip locked),
            taken as (
                delete from funnel_wave_difference d using oldest where d.id = oldest.id returning d.*),
            folded as (
                insert into funnel_wave_count as c
                select wave, province, channel, sum(joined)
                  from taken
                 group by wave, province, channel
                 order by wave, province, channel
                    on conflict (wave, province, channel) do update set joined = c.joined + excluded.joined)
            select count(*) as taken from taken
            """;

    private final Pool pool;
    private final RegistrationConfig config;

    Funnel(Pool pool, RegistrationConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Tells the database where the programme's day begins. Where that has changed, everybody is counted anew first. */
    void enterZone(@Observes StartupEvent started) {
        pool.preparedQuery(ENTER_ZONE)
                .execute(Tuple.of(config.timeZone().getId()))
                .await()
                .atMost(RECOUNT_LIMIT);
    }

    /**
     * The funnel of people.
     *
     * @param by how it is divided; not by wave
     * @param province only this one, or null
     * @param channel only this one, or null
     * @param from registered on this day or later, or null
     * @param until registered before this day, or null
     * @return a row for each group
     */
    Uni<List<FunnelView>> people(FunnelGroup by, String province, Channel channel, LocalDate from, LocalDate until) {
        return pool.preparedQuery(READ.formatted(by.column()))
                .execute(Tuple.of(province, name(channel), from, until))
                .map(rows -> {
                    List<FunnelView> groups = new ArrayList<>();
                    for (Row row : rows) {
                        groups.add(new FunnelView(
                                row.getString("name"),
                                row.getLong("registered"),
                                row.getLong("contact_verified"),
                                row.getLong("identity_verified"),
                                row.getLong("ready"),
                                row.getLong("joined")));
                    }
                    return groups;
                });
    }

    /**
     * Entries of waves.
     *
     * @param by how they are divided; not by day
     * @param province only this one, or null
     * @param channel only this one, or null
     * @param wave only this one, or null
     * @return a row for each group
     */
    Uni<List<FunnelView>> entries(FunnelGroup by, String province, Channel channel, Integer wave) {
        return pool.preparedQuery(READ_WAVES.formatted(by.column()))
                .execute(Tuple.from(Arrays.asList(province, name(channel), wave)))
                .map(rows -> {
                    List<FunnelView> groups = new ArrayList<>();
                    for (Row row : rows) {
                        groups.add(
                                new FunnelView(row.getString("name"), null, null, null, null, row.getLong("joined")));
                    }
                    return groups;
                });
    }

    /** Folds differences into the counts, so that there is little to add up. Instances may do so side by side. */
    @Scheduled(every = "${prakerja.funnel.fold-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return fold(FOLD)
                .chain(() -> fold(FOLD_WAVES))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The funnel is not folded: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> fold(String statement) {
        return pool.withTransaction(tx -> step(tx, statement))
                .chain(taken -> taken < STEP ? Uni.createFrom().voidItem() : fold(statement));
    }

    private static Uni<Long> step(SqlConnection tx, String statement) {
        return tx.preparedQuery(statement)
                .execute(Tuple.of(STEP))
                .map((RowSet<Row> rows) -> rows.iterator().next().getLong("taken"));
    }

    private static String name(Channel channel) {
        return channel == null ? null : channel.name();
    }
}
