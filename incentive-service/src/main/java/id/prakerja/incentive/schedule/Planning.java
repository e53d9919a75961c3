package id.prakerja.incentive.schedule;

import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.PayoutIds;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.schedule.domain.MonthlySchedule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts the instalments of newly entitled participants on the schedule, all at once, each exactly once. */
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
              from due
             where p.participant_id = due.participant_id
            returning p.participant_id, p.entitled_at
            """;

    /** The unique constraint on (participant, kind, sequence) stands behind the flag. */
    private static final String PLAN = """
            insert into payout (payout_id, participant_id, kind, sequence, amount, status, due_at, act_at, changed_at)
            select payout_id, participant_id, $5, sequence, $6, 'NOT_DUE', due_at, due_at, $7
              from unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[])
                   as e (payout_id, participant_id, sequence, due_at)
            on conflict on constraint payout_once do nothing
            """;

    private final Pool pool;
    private final Clock clock;
    private final MonthlySchedule schedule;
    private final int takeAtMost;

    Planning(Pool pool, Clock clock, ScheduleConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.schedule = new MonthlySchedule(config.instalments(), config.amount(), config.zone());
        this.takeAtMost = config.takeAtMost();
    }

    /** Plans for some participants; the number of them. */
    Uni<Integer> plan() {
        return pool.withTransaction(tx -> tx.preparedQuery(TAKE)
                .execute(Tuple.of(takeAtMost))
                .map(rows -> {
                    List<Entitled> entitled = new ArrayList<>();
                    rows.forEach(row -> entitled.add(
                            new Entitled(row.getUUID("participant_id"), PayoutRows.instant(row, "entitled_at"))));
                    return entitled;
                })
                .chain(entitled -> insert(tx, entitled).replaceWith(entitled.size())));
    }

    private Uni<Void> insert(SqlConnection tx, List<Entitled> entitled) {
        if (entitled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = new ArrayList<>();
        List<UUID> participants = new ArrayList<>();
        List<Integer> sequences = new ArrayList<>();
        List<OffsetDateTime> dueDates = new ArrayList<>();
        for (Entitled one : entitled) {
            int sequence = 1;
            for (Instant due : schedule.dueDates(one.at())) {
                ids.add(PayoutIds.payout(one.participantId(), PayoutKind.INCENTIVE, sequence));
                participants.add(one.participantId());
                sequences.add(sequence++);
                dueDates.add(due.atOffset(ZoneOffset.UTC));
            }
        }
        return tx.preparedQuery(PLAN)
                .execute(Tuple.tuple()
                        .addValue(ids.toArray(UUID[]::new))
                        .addValue(participants.toArray(UUID[]::new))
                        .addValue(sequences.toArray(Integer[]::new))
                        .addValue(dueDates.toArray(OffsetDateTime[]::new))
                        .addValue(PayoutKind.INCENTIVE.name())
                        .addValue(schedule.amount())
                        .addValue(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private record Entitled(UUID participantId, Instant at) {}
}
