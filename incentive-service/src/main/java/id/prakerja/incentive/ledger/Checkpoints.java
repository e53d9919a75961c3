package id.prakerja.incentive.ledger;

import id.prakerja.chain.ChainCheckpoint;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.transparency.NoteSigner;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** Lets the chain grow, and signs its end: whoever keeps a checkpoint finds out if anything before it is rewritten. */
@ApplicationScoped
class Checkpoints {

    private static final String SIGN = """
            insert into ledger_checkpoint (number, note, signed_at) values ($1, $2, $3) on conflict do nothing
            """;

    private static final String LATEST = "select note from ledger_checkpoint order by number desc limit 1";

    private final Pool pool;
    private final Chaining chaining;
    private final PollingConfig polling;
    private final Clock clock;
    private final Optional<NoteSigner> signer;

    Checkpoints(Pool pool, Chaining chaining, PollingConfig polling, Clock clock, LedgerConfig config) {
        this.pool = pool;
        this.chaining = chaining;
        this.polling = polling;
        this.clock = clock;
        this.signer = signer(config);
    }

    /** Who signs the books; nobody where no seed is configured. */
    static Optional<NoteSigner> signer(LedgerConfig config) {
        return config.signingSeed()
                .map(seed -> NoteSigner.log(config.origin(), Base64.getDecoder().decode(seed)));
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "ledger-chain",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> chain() {
        return polling.enabled()
                ? Rounds.whileMore(() -> chaining.chain().map(chaining::full))
                : Uni.createFrom().voidItem();
    }

    /** The key with which checkpoints are checked; empty where none are signed. */
    Optional<String> key() {
        return signer.map(known -> known.key().toString());
    }

    /** The latest checkpoint, if there is one. */
    Uni<Optional<String>> latest() {
        return pool.query(LATEST).execute().map(rows -> Rows.first(rows, row -> row.getString("note")));
    }

    @Scheduled(
            every = "${prakerja.incentive.ledger.checkpoint-every:PT1M}",
            identity = "ledger-checkpoint",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sign() {
        return signer.map(known -> Chaining.last(pool)
                        .chain(end -> end.number() == 0
                                ? Uni.createFrom().voidItem()
                                : pool.preparedQuery(SIGN)
                                        .execute(Values.of(
                                                end.number(),
                                                ChainCheckpoint.sign(known, end.number(), end.hash())
                                                        .toString(),
                                                clock.instant()))
                                        .replaceWithVoid()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
