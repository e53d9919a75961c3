package id.prakerja.incentive.ledger;

import id.prakerja.chain.ChainCheckpoint;
import id.prakerja.chain.ChainHash;
import id.prakerja.events.DaySealed;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.transparency.NoteSigner;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Publishes the root of each day of the books once it is over: the hash of the chain at its last batch. It goes into the public log, so
 * that a day that is rewritten later, signature and all, is found by whoever has the log.
 */
@ApplicationScoped
class DaySeals {

    /** A transaction that began within a day has ended by then. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    /**
     * Each day once, in the order of the days, and none while a batch of it has no place in the chain yet. A batch may get its place behind
     * one of the next day: the root of a day is over the last of its batches and all that stand before it.
     */
    private static final String SEAL = """
            with due as (
                select b.posted_on as day, max(max(c.number)) over (order by b.posted_on) as number
                  from ledger_batch b
                  join ledger_chain c using (batch_id)
                 where b.posted_on > coalesce((select max(day) from ledger_day_seal), '-infinity') and b.posted_on < $1
                   and not exists (select from ledger_sum s join ledger_batch w using (batch_id) where w.posted_on < $1)
                 group by b.posted_on
            ), sealed as (
                insert into ledger_day_seal (day, number, sealed_at)
                select day, number, $2 from due
                on conflict do nothing
                returning day, number
            )
            select s.day, s.number, c.hash from sealed s join ledger_chain c using (number) order by s.day
            """;

    private final Pool pool;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final Clock clock;
    private final LedgerConfig config;
    private final Optional<NoteSigner> signer;

    DaySeals(Pool pool, OutboxEvents events, PostgresOutbox outbox, Clock clock, LedgerConfig config) {
        this.pool = pool;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
        this.signer = Checkpoints.signer(config);
    }

    @Scheduled(
            every = "${prakerja.incentive.ledger.seal-days-every:PT10M}",
            identity = "ledger-day-seals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now.minus(AFTERWARDS), config.zone());
        return pool.withTransaction(tx -> tx.preparedQuery(SEAL)
                .execute(Values.of(today, now))
                .map(rows -> Rows.list(rows, row -> sealed(row, now)))
                .chain(days -> days.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                tx,
                                days.stream()
                                        .map(day -> events.of(Topics.DAY_SEALED, day.book(), day))
                                        .toList())));
    }

    private DaySealed sealed(Row row, Instant now) {
        long number = row.getLong("number");
        ChainHash hash = ChainHash.of(Rows.bytes(row, "hash"));
        String note = signer.map(
                        known -> ChainCheckpoint.sign(known, number, hash).toString())
                .orElse(null);
        return new DaySealed(DaySealed.LEDGER, row.getLocalDate("day"), number, hash.toString(), note, now);
    }
}
