package id.prakerja.incentive.statement;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import id.prakerja.incentive.statement.format.StatementReader;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.uploads.Uploads;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file that has come in whole, line by line, and compares it. All of it is one transaction: a file that is not as agreed or
 * as announced leaves nothing behind but the reason and the line.
 */
@ApplicationScoped
class Reconciling {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ASKED_FOR = "select * from statement where statement_id = $1 and status = 'COMPARING'";

    /** Committed at once, unlike the comparison, so that who waits for it sees how far it is. */
    private static final String PROGRESS =
            "update statement set lines_done = $2 where statement_id = $1 and status = 'COMPARING'";

    private static final String RECONCILED =
            "update statement set status = 'RECONCILED', reconciled_at = $2 where statement_id = $1";

    private static final String REFUSED =
            "update statement set status = 'REFUSED', fault = $2, fault_line = $3, reconciled_at = $4 where"
                    + " statement_id = $1";

    private final Pool pool;
    private final Uploads uploads;
    private final Comparison comparison;
    private final StatementConfig config;
    private final LedgerConfig ledger;
    private final Clock clock;
    private final WorkQueue queue;

    Reconciling(
            WorkQueues queues,
            Pool pool,
            Uploads uploads,
            Comparison comparison,
            StatementConfig config,
            LedgerConfig ledger,
            Clock clock) {
        this.pool = pool;
        this.uploads = uploads;
        this.comparison = comparison;
        this.config = config;
        this.ledger = ledger;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named("statements").concurrency(1).lease(LEASE), WorkHandler.blocking(this::work));
    }

    void start(@Observes StartupEvent starting) {
        queue.start();
    }

    /** Asks for the work on a file that has come in whole. */
    Uni<Void> ask(SqlConnection tx, Statement statement) {
        return queue.enqueue(tx, List.of(NewWork.of(statement.id())));
    }

    private WorkResult work(WorkItem item) {
        Optional<Statement> statement = pool.preparedQuery(ASKED_FOR)
                .execute(Values.of(item.id()))
                .map(rows -> Rows.first(rows, Statement::of))
                .await()
                .atMost(PATIENCE);
        statement.ifPresent(this::reconcile);
        return WorkResult.done();
    }

    private void reconcile(Statement statement) {
        try {
            pool.withTransaction(tx -> Uni.createFrom()
                            .voidItem()
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .invoke(() -> compare(tx, statement))
                            .chain(() -> comparison.complete(tx, statement))
                            .chain(() ->
                                    tx.preparedQuery(RECONCILED).execute(Values.of(statement.id(), clock.instant())))
                            .chain(() -> uploads.discard(tx, statement.id())))
                    .await()
                    .atMost(LEASE);
        } catch (StatementFault fault) {
            refuse(statement, fault);
        } catch (ArithmeticException overflow) {
            refuse(statement, new StatementFault(0, "its amounts add up to more than there can be"));
        }
    }

    private void compare(SqlConnection tx, Statement statement) {
        MessageDigest sha256 = sha256();
        int lines = 0;
        long amount = 0;
        try (InputStream file = new DigestInputStream(uploads.read(statement.id()), sha256);
                StatementReader reader = statement.format().read(file, statement.day(), ledger.zone())) {
            List<StatementLine> some = reader.next(config.linesAtOnce());
            while (!some.isEmpty()) {
                lines += some.size();
                for (StatementLine line : some) {
                    amount = Math.addExact(amount, line.amount());
                }
                comparison.compare(tx, statement, some).await().atMost(PATIENCE);
                pool.preparedQuery(PROGRESS)
                        .execute(Values.of(statement.id(), lines))
                        .await()
                        .atMost(PATIENCE);
                some = reader.next(config.linesAtOnce());
            }
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        if (!HexFormat.of().formatHex(sha256.digest()).equals(statement.sha256())) {
            throw new StatementFault(0, "the SHA-256 of the file is not the one announced");
        }
        if (lines != statement.lines() || amount != statement.amount()) {
            throw new StatementFault(
                    0,
                    "it has %d lines of %d rupiah, and %d lines of %d rupiah were announced"
                            .formatted(lines, amount, statement.lines(), statement.amount()));
        }
    }

    private void refuse(Statement statement, StatementFault fault) {
        pool.withTransaction(tx -> tx.preparedQuery(REFUSED)
                        .execute(Values.of(statement.id(), fault.getMessage(), fault.line(), clock.instant()))
                        .chain(() -> uploads.discard(tx, statement.id())))
                .await()
                .atMost(PATIENCE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
