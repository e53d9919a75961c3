package id.prakerja.incentive.verification;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.verification.domain.SettledPayments;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Freezes the list of a month when it is over, and announces the round that will draw from it. Nobody asks for it, and nobody can ask for it
 * again: month, list, number of people and round follow from the clock and the configuration.
 */
@ApplicationScoped
class FreezingLists {

    private static final String IS_FROZEN = "select from payment_verification where month = $1";

    /** One instance freezes; readers are not held up. */
    private static final String ALONE = "lock table payment_verification in share row exclusive mode";

    /**
     * Everything settled that no list has, whatever day the partner put on it: a partner's date keeps no payment out of every list. Reads
     * all instructions, once a month.
     */
    private static final String FREEZE = """
            insert into payment_verification_entry (instruction_id, month)
            select i.instruction_id, $1
              from instruction i
             where i.outcome = 'SETTLED'
               and not exists (select from payment_verification_entry e where e.instruction_id = i.instruction_id)
            """;

    private static final String ANNOUNCE = """
            insert into payment_verification (month, entries, rupiah, root, people, chain, round, round_at, frozen_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private final Pool pool;
    private final Beacon beacon;
    private final Vertx vertx;
    private final PollingConfig polling;
    private final LedgerConfig ledger;
    private final VerificationConfig config;
    private final Clock clock;

    FreezingLists(
            Pool pool,
            Beacon beacon,
            Vertx vertx,
            PollingConfig polling,
            LedgerConfig ledger,
            VerificationConfig config,
            Clock clock) {
        this.pool = pool;
        this.beacon = beacon;
        this.vertx = vertx;
        this.polling = polling;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "payment-verification",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (!polling.enabled()) {
            return Uni.createFrom().voidItem();
        }
        YearMonth over = YearMonth.from(LocalDate.ofInstant(clock.instant(), ledger.zone()))
                .minusMonths(1);
        return pool.preparedQuery(IS_FROZEN)
                .execute(Values.of(over.atDay(1)))
                .chain(found -> found.size() > 0 ? Uni.createFrom().voidItem() : freeze(over));
    }

    private Uni<Void> freeze(YearMonth month) {
        return pool.withTransaction(tx -> tx.query(ALONE)
                .execute()
                .chain(() -> tx.preparedQuery(IS_FROZEN).execute(Values.of(month.atDay(1))))
                .chain(found -> found.size() > 0
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(FREEZE)
                                .execute(Values.of(month.atDay(1)))
                                .chain(() -> FrozenList.read(tx, month))
                                .chain(payments -> announce(tx, month, payments))));
    }

    private Uni<Void> announce(SqlConnection tx, YearMonth month, SettledPayments payments) {
        return vertx.executeBlocking(payments::root).chain(root -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Beacon.Round round = beacon.firstFrom(now.plus(config.notice()));
            return tx.preparedQuery(ANNOUNCE)
                    .execute(Values.of(
                            month.atDay(1),
                            payments.size(),
                            payments.rupiah(),
                            root,
                            config.people(),
                            round.chain(),
                            round.number(),
                            round.at(),
                            now))
                    .replaceWithVoid();
        });
    }
}
