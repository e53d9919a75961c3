package id.prakerja.incentive.schedule;

import id.prakerja.incentive.payout.PlannedPayouts;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.PayoutIds;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.schedule.domain.MonthlySchedule;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the instalments of newly entitled participants on the schedule, each by the version of the person's own: first the one that is due,
 * so that it is paid; the later ones when no payout is on its way, or when they have waited long enough.
 */
@ApplicationScoped
class Planning {

    private static final String TAKE_FIRST = """
            with due as materialized (
                select participant_id from participant
                 where entitled_at is not null and not planned
                 order by participant_id
                 limit $1
                   for update skip locked)
            update participant p set planned = true, plan_further_by = case when v.instalments > 1 then $2::timestamptz end
              from due, schedule_version v
             where p.participant_id = due.participant_id and v.version = p.schedule_version
            returning p.participant_id, p.wave, p.entitled_at, v.instalments, v.instalment_amount
            """;

    /** What is on its way has just fallen due, or has just been batched: what waits for anything else may wait for long. */
    private static final String TAKE_FURTHER = """
            with waiting as materialized (
                select participant_id from participant
                 where plan_further_by is not null
                   and (plan_further_by <= $2
                        or not exists (select from payout where status = 'NOT_DUE' and fault is null and act_at <= $2)
                           and not exists (select from payout
                                            where status = 'BATCHED' and fault is null
                                              and changed_at > $2 - interval '10 seconds'))
                 order by plan_further_by
                 limit $1
                   for update skip locked)
            update participant p set plan_further_by = null
              from waiting, schedule_version v
             where p.participant_id = waiting.participant_id and v.version = p.schedule_version
            returning p.participant_id, p.wave, p.entitled_at, v.instalments, v.instalment_amount
            """;

    /** Each person's first instalment is planned once, so the people entitled are counted here. */
    private static final String COUNT = """
            insert into figure_change (subject, wave, number, rupiah)
            select 'ENTITLED', wave, count(*), 0 from unnest($1::int[]) as e (wave) group by wave
            """;

    private final Pool pool;
    private final Clock clock;
    private final PlannedPayouts planned;
    private final ScheduleConfig config;

    Planning(Pool pool, Clock clock, PlannedPayouts planned, ScheduleConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.planned = planned;
        this.config = config;
    }

    /** Plans the first instalments of some participants; the number of them. */
    Uni<Integer> planFirst() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> take(tx, TAKE_FIRST, now.plus(config.furtherWithin()))
                .chain(entitled -> plan(tx, entitled, now, person -> IntStream.of(1))
                        .chain(() -> count(tx, entitled))
                        .replaceWith(entitled.size())));
    }

    /** Plans the later instalments of some participants whose turn it is; the number of them. */
    Uni<Integer> planFurther() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> take(tx, TAKE_FURTHER, now)
                .chain(entitled -> plan(tx, entitled, now, person -> IntStream.rangeClosed(2, person.instalments()))
                        .replaceWith(entitled.size())));
    }

    private Uni<List<Entitled>> take(SqlConnection tx, String statement, Instant at) {
        return tx.preparedQuery(statement)
                .execute(Values.of(config.takeAtMost(), at))
                .map(rows -> Rows.list(rows, Entitled::of));
    }

    private Uni<Void> plan(
            SqlConnection tx, List<Entitled> entitled, Instant now, Function<Entitled, IntStream> sequences) {
        return entitled.isEmpty()
                ? Uni.createFrom().voidItem()
                : planned.plan(
                        tx,
                        entitled.stream()
                                .flatMap(person -> instalments(person, sequences.apply(person)))
                                .toList(),
                        now);
    }

    private Uni<Void> count(SqlConnection tx, List<Entitled> entitled) {
        return entitled.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(COUNT)
                        .execute(Columns.of(entitled).ints(Entitled::wave).tuple())
                        .replaceWithVoid();
    }

    private Stream<Instalment> instalments(Entitled person, IntStream sequences) {
        MonthlySchedule schedule = new MonthlySchedule(person.instalments(), person.amount(), config.zone());
        List<Instant> dueDates = schedule.dueDates(person.at());
        return sequences.mapToObj(sequence -> new Instalment(
                PayoutIds.payout(person.participantId(), PayoutKind.INCENTIVE, sequence),
                person.participantId(),
                person.wave(),
                PayoutKind.INCENTIVE,
                sequence,
                schedule.amount(),
                dueDates.get(sequence - 1)));
    }

    private record Entitled(UUID participantId, int wave, Instant at, int instalments, long amount) {

        static Entitled of(Row row) {
            return new Entitled(
                    row.getUUID("participant_id"),
                    row.getInteger("wave"),
                    Rows.instant(row, "entitled_at"),
                    row.getInteger("instalments"),
                    row.getLong("instalment_amount"));
        }
    }
}
