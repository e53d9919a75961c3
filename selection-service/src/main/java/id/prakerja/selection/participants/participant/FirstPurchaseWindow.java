package id.prakerja.selection.participants.participant;

import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveCalendar;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Watches the first-purchase windows: reminds those whose deadline draws near, revokes those whose deadline is over, then settles waves in which nobody is due any more. */
@ApplicationScoped
public class FirstPurchaseWindow {

    /** Announced waves in which nobody can still make a first purchase, not even once reinstated; those that another replica is settling are left out. */
    private static final String SETTLEABLE = """
            select wave
              from wave w
             where status = 'ANNOUNCED' and first_purchase_deadline < $1
               and not exists (select from participant p
                                where p.wave = w.wave
                                  and (p.status = 'DETERMINED' or (p.status = 'SUSPENDED' and p.first_enrolled_at is null)))
             order by wave
               for no key update skip locked
            """;

    private final Pool pool;
    private final RemindersDue reminders;
    private final RevocationsDue revocations;
    private final WaveStore waves;
    private final RevocationConfig config;
    private final ProgrammeTime time;

    FirstPurchaseWindow(
            Pool pool,
            RemindersDue reminders,
            RevocationsDue revocations,
            WaveStore waves,
            RevocationConfig config,
            ProgrammeTime time) {
        this.pool = pool;
        this.reminders = reminders;
        this.revocations = revocations;
        this.waves = waves;
        this.config = config;
        this.time = time;
    }

    @Scheduled(
            every = "${prakerja.revocation.interval:PT5S}",
            identity = "first-purchase-window",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> enforce() {
        Instant now = time.now();
        return reminders.remindAll(now).chain(() -> revocations.revokeAll(now)).chain(() -> settleWaves(now));
    }

    private Uni<Void> settleWaves(Instant now) {
        return pool.withTransaction(tx -> tx.preparedQuery(SETTLEABLE)
                .execute(Values.of(now.minus(config.deliveryGrace())))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().<Row>iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> waves.lock(tx, row.getInteger("wave"))
                        .chain(wave -> waves.update(tx, wave.settle(now).orThrow(), WaveCalendar.CALENDAR)))
                .collect()
                .last()
                .replaceWithVoid());
    }
}
