package id.prakerja.incentive.schedule;

import id.prakerja.incentive.payout.PlannedPayouts;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.PayoutIds;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.schedule.domain.MonthlySchedule;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the instalments of newly entitled participants on the schedule, all at once, each by the version of the person's own. */
@ApplicationScoped
class Planning {

    private static final String TAKE = """
            with due as materialized (
                select participant_id from participant
                 where entitled_at is not null and not planned
                 order by participant_id
                 limit $1
                   for update skip locked)
            update participant p set planned = true
              from due, schedule_version v
             where p.participant_id = due.participant_id and v.version = p.schedule_version
            returning p.participant_id, p.wave, p.entitled_at, v.instalments, v.instalment_amount
            """;

    /** Each person is planned once, so the people entitled are counted here. */
    private static final String COUNT = """
            insert into figure_change (subject, wave, number, rupiah)
            select 'ENTITLED', wave, count(*), 0 from unnest($1::int[]) as e (wave) group by wave
            """;

    private final Pool pool;
    private final Clock clock;
    private final PlannedPayouts planned;
    private final ZoneId zone;
    private final int takeAtMost;

    Planning(Pool pool, Clock clock, PlannedPayouts planned, ScheduleConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.planned = planned;
        this.zone = config.zone();
        this.takeAtMost = config.takeAtMost();
    }

    /** Plans for some participants; the number of them. */
    Uni<Integer> plan() {
        return pool.withTransaction(tx -> tx.preparedQuery(TAKE)
                .execute(Tuple.of(takeAtMost))
                .map(rows -> Rows.list(rows, Entitled::of))
                .chain(entitled -> plan(tx, entitled).replaceWith(entitled.size())));
    }

    private Uni<Void> plan(SqlConnection tx, List<Entitled> entitled) {
        if (entitled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Instalment> instalments =
                entitled.stream().flatMap(this::instalments).toList();
        return planned.plan(tx, instalments, clock.instant())
                .chain(() -> tx.preparedQuery(COUNT)
                        .execute(Columns.of(entitled).ints(Entitled::wave).tuple()))
                .replaceWithVoid();
    }

    private Stream<Instalment> instalments(Entitled person) {
        MonthlySchedule schedule = new MonthlySchedule(person.instalments(), person.amount(), zone);
        List<Instant> dueDates = schedule.dueDates(person.at());
        return IntStream.rangeClosed(1, dueDates.size())
                .mapToObj(sequence -> new Instalment(
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
