package id.prakerja.incentive.statement;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.partner.PartnerConnection;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.statement.StatementFetches.Status;
import id.prakerja.incentive.statement.StatementFetches.Wanted;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementStatus;
import id.prakerja.refusal.RefusedException;
import id.prakerja.uploads.Sender;
import id.prakerja.uploads.Uploads;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fetches the statements of partners that offer them, part by part into the same uploads that take those that people send: what is
 * checked there is checked here, and no more than one part is in memory. A fetch that broke off goes on where it was.
 */
@ApplicationScoped
class StatementFetching implements WorkHandler {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int PART = 206;
    private static final int NOT_FOUND = 404;

    /** Who has opened the files that are fetched. */
    static final String BY = "fetched from the partner";

    private final Pool pool;
    private final StatementFetches fetches;
    private final Statements statements;
    private final Uploads uploads;
    private final PartnerConnection partners;
    private final PollingConfig polling;
    private final StatementConfig config;
    private final LedgerConfig ledger;
    private final Clock clock;
    private final WorkQueue queue;

    StatementFetching(
            WorkQueues queues,
            Pool pool,
            StatementFetches fetches,
            Statements statements,
            Uploads uploads,
            PartnerConnection partners,
            PollingConfig polling,
            StatementConfig config,
            LedgerConfig ledger,
            Clock clock) {
        this.pool = pool;
        this.fetches = fetches;
        this.statements = statements;
        this.uploads = uploads;
        this.partners = partners;
        this.polling = polling;
        this.config = config;
        this.ledger = ledger;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named("statement-fetches").concurrency(2).lease(LEASE), this);
    }

    void start(@Observes StartupEvent starting) {
        queue.start();
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "statement-fetches",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (!polling.enabled()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(config.fetch().entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        partner -> due(partner.getKey(), partner.getValue().after()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> due(String partner, Duration after) {
        LocalDate last =
                LocalDate.ofInstant(clock.instant().minus(after), ledger.zone()).minusDays(1);
        return pool.withTransaction(tx -> fetches.due(tx, partner, last)
                .chain(wanted -> queue.enqueue(
                        tx, wanted.stream().map(one -> NewWork.of(one.key())).toList())));
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.each(item -> fetch(Wanted.of(item.key()))).handle(items);
    }

    /** An operator sees it with the fetch, and lets it be tried again with the item of the queue. */
    @Override
    public Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
        return fetches.tried(tx, Wanted.of(item.key()), Status.FAILED, reason);
    }

    private Uni<WorkResult> fetch(Wanted wanted) {
        return ask(wanted, 0)
                .chain(answer -> switch (answer.statusCode()) {
                    case OK, PART -> take(wanted, answer);
                    case NOT_FOUND -> wait(wanted, "the partner has no such statement yet");
                    default -> wait(wanted, "the partner answers " + answer.statusCode());
                })
                .onFailure(StatementFault.class)
                .recoverWithItem(fault -> WorkResult.failed(fault.getMessage()))
                .onFailure(RefusedException.class)
                .recoverWithItem(
                        refused -> WorkResult.failed(refused.refusal().code().name()))
                .onFailure(failure -> !(failure instanceof io.vertx.pgclient.PgException))
                .recoverWithUni(away -> wait(wanted, "the partner does not answer: " + away.getMessage()));
    }

    private Uni<WorkResult> take(Wanted wanted, HttpResponse<byte[]> first) {
        FetchedStatement offered = FetchedStatement.of(first);
        if (!offered.day().equals(wanted.day())) {
            throw new StatementFault(
                    0, "the partner offers the statement of " + offered.day() + " as that of " + wanted.day());
        }
        StatementView.Announced announced = new StatementView.Announced(
                wanted.partner(),
                wanted.day(),
                config.fetch().get(wanted.partner()).format(),
                offered.bytes(),
                offered.sha256(),
                offered.lines(),
                offered.amount());
        return statements
                .open(announced, BY)
                .call(id -> fetches.offered(wanted, id, offered.bytes()))
                .chain(id -> statements
                        .one(id)
                        .chain(view -> view.status() == StatementStatus.RECEIVING
                                ? receive(wanted, id, first, offered.bytes()).chain(() -> statements.reconcile(id))
                                : Uni.createFrom().item(view)))
                .chain(view -> fetches.tried(pool, wanted, Status.FETCHED, null))
                .replaceWith(WorkResult.done());
    }

    /** Goes on where the file ends so far. */
    private Uni<Void> receive(Wanted wanted, UUID id, HttpResponse<byte[]> answer, long bytes) {
        Sender sender = new Sender(BY, false);
        return uploads.find(id, sender).chain(progress -> {
            if (progress.received() == bytes) {
                return Uni.createFrom().voidItem();
            }
            if (progress.received() != FetchedStatement.offset(answer)) {
                return ask(wanted, progress.received())
                        .chain(next -> receivePart(wanted, id, next, progress.received(), bytes));
            }
            return receivePart(wanted, id, answer, progress.received(), bytes);
        });
    }

    private Uni<Void> receivePart(Wanted wanted, UUID id, HttpResponse<byte[]> part, long offset, long bytes) {
        boolean usable = part.statusCode() == PART || (part.statusCode() == OK && offset == 0);
        if (!usable || FetchedStatement.offset(part) != offset || part.body().length == 0) {
            throw new StatementFault(0, "the partner does not give the part of the file that begins at " + offset);
        }
        return uploads.append(id, new Sender(BY, false), offset, part.body())
                .chain(() -> receive(wanted, id, part, bytes));
    }

    private Uni<HttpResponse<byte[]>> ask(Wanted wanted, long offset) {
        return partners.fetch(
                wanted.partner(), "/v1/statements/" + wanted.day(), offset, offset + Uploads.LARGEST_PART - 1);
    }

    /** However often, as long as the day is one of those that are fetched by themselves. */
    private Uni<WorkResult> wait(Wanted wanted, String why) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ledger.zone());
        if (wanted.day().isBefore(today.minusDays(StatementFetches.DAYS))) {
            return Uni.createFrom().item(WorkResult.failed(why));
        }
        return fetches.tried(pool, wanted, Status.WAITING, why)
                .replaceWith(WorkResult.postponed(why, config.fetchAgainAfter()));
    }
}
