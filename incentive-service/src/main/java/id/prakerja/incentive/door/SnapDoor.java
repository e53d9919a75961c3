package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.incentive.door.snap.NextCall;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.SnapTime;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The door of partners that speak SNAP BI. Each call is committed before it is made; what the next one is follows from those that were
 * made ({@link NextCall}), so that whatever may have been received is asked about and never sent again.
 */
@ApplicationScoped
class SnapDoor implements Door {

    /** How an instruction ends that the partner does not know. */
    static final String NOT_FOUND = "NOT_FOUND";

    private static final Logger LOG = Logger.getLogger(SnapDoor.class);
    /** What is asked for again without a pause. */
    static final Set<Reaction> AT_ONCE = EnumSet.of(Reaction.RENEW_TOKEN, Reaction.NEW_EXTERNAL_ID);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LEASE_BEYOND_THE_ANSWER = Duration.ofSeconds(50);

    // Signatures, and days of external ids, are of real time even where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final Map<String, SnapPartner> partners = new HashMap<>();
    private final Map<String, WorkQueue> queues = new HashMap<>();
    private final Map<String, WorkQueue> lists = new HashMap<>();
    private final Pool pool;
    private final DoorInstructions instructions;
    private final SnapCalls calls;
    private final DoorReports reports;
    private final MeterRegistry metrics;

    SnapDoor(
            DoorsConfig config,
            WorkQueues workQueues,
            Pool pool,
            DoorInstructions instructions,
            SnapCalls calls,
            DoorReports reports,
            MeterRegistry metrics) {
        this.pool = pool;
        this.instructions = instructions;
        this.calls = calls;
        this.reports = reports;
        this.metrics = metrics;
        config.partners().forEach((id, partner) -> partner.snap().ifPresent(snap -> open(id, snap, workQueues)));
    }

    private void open(String id, DoorsConfig.Snap snap, WorkQueues workQueues) {
        SnapPartner partner = new SnapPartner(snap, realTime);
        partners.put(id, partner);
        WorkQueue alone = workQueues.open(settings(id, snap), WorkHandler.each(item -> work(id, item)));
        queues.put(id, alone);
        partner.takesBulk()
                .ifPresent(bulk -> lists.put(
                        id,
                        workQueues.open(
                                settings("lists-" + id, snap).batchSize(bulk.largest()),
                                new SnapBulk(
                                        partner,
                                        alone,
                                        pool,
                                        instructions,
                                        calls,
                                        realTime,
                                        reaction -> count(id, reaction)))));
    }

    private static WorkQueueSettings settings(String name, DoorsConfig.Snap snap) {
        return WorkQueueSettings.named("payouts-snap-" + name)
                .concurrency(snap.concurrency())
                .lease(snap.answerWithin().multipliedBy(2).plus(LEASE_BEYOND_THE_ANSWER))
                .backoff(FIRST_PAUSE, LONGEST_PAUSE);
    }

    void start(@Observes StartupEvent started) {
        queues.values().forEach(WorkQueue::start);
        lists.values().forEach(WorkQueue::start);
    }

    @Override
    public PayoutDoor kind() {
        return PayoutDoor.SNAP;
    }

    @Override
    public boolean leadsTo(String partner) {
        return partners.containsKey(partner);
    }

    /** It asks its partners by itself. */
    @Override
    public PayoutDoors.Knowledge knowledge(DoorInstructions.Stored stored) {
        return NOT_FOUND.equals(stored.outcome()) ? PayoutDoors.Knowledge.NOT_FOUND : PayoutDoors.Knowledge.NOTHING_YET;
    }

    @Override
    public Uni<Void> take(SqlConnection tx, String partner, List<Handover> issued) {
        return instructions
                .handOver(tx, PayoutDoor.SNAP, issued, realTime.instant())
                .chain(() -> lists.getOrDefault(partner, queues.get(partner))
                        .enqueue(
                                tx,
                                issued.stream().map(one -> NewWork.of(one.id())).toList()));
    }

    /**
     * A call that is committed and about to be made.
     *
     * @param instruction for which
     * @param reference what the partner knows it by
     * @param action credit or status
     * @param externalId of this call alone
     */
    private record Call(
            DoorInstructions.Stored instruction, String reference, Attempt.Action action, String externalId) {}

    private Uni<WorkResult> work(String partner, WorkItem item) {
        Instant now = realTime.instant();
        return pool.withTransaction(tx -> decide(tx, partner, item.id(), now)).chain(decided -> {
            if (decided.call() == null) {
                return Uni.createFrom().item(decided.result());
            }
            Call call = decided.call();
            SnapPartner snap = partners.get(partner);
            Uni<Credit> answer = call.action() == Attempt.Action.CREDIT
                    ? snap.credit(call.externalId(), call.instruction(), call.reference())
                    : snap.status(call.externalId(), call.instruction(), call.reference());
            return answer.chain(credit -> pool.withTransaction(tx -> note(tx, partner, call, credit)));
        });
    }

    /** What is to be done: a call, or nothing now, with what becomes of the item. */
    private record Decided(Call call, WorkResult result) {}

    private Uni<Decided> decide(SqlConnection tx, String partner, UUID id, Instant now) {
        SnapPartner snap = partners.get(partner);
        return instructions.lock(tx, id).map(Optional::orElseThrow).chain(stored -> {
            if (!stored.open()) {
                return Uni.createFrom().item(new Decided(null, WorkResult.done()));
            }
            return calls.made(tx, List.of(id)).chain(made -> {
                NextCall next = snap.next(made.getOrDefault(id, List.of()), now);
                if (next instanceof NextCall.LeaveToPeople) {
                    return instructions
                            .end(tx, List.of(id), NOT_FOUND, now)
                            .replaceWith(new Decided(null, WorkResult.done()));
                }
                if (next instanceof NextCall.AskForStatus status
                        && status.notBefore().isAfter(now)) {
                    Duration pause = Duration.between(now, status.notBefore());
                    return Uni.createFrom()
                            .item(new Decided(null, WorkResult.postponed("no status is given yet", pause)));
                }
                Attempt.Action action =
                        next instanceof NextCall.AskForCredit ? Attempt.Action.CREDIT : Attempt.Action.STATUS;
                return begin(tx, snap, stored, action, now).map(call -> new Decided(call, null));
            });
        });
    }

    private Uni<Call> begin(
            SqlConnection tx, SnapPartner snap, DoorInstructions.Stored stored, Attempt.Action action, Instant now) {
        String reference = snap.reference(stored);
        return calls.fix(tx, Map.of(stored.id(), reference))
                .chain(() -> calls.nextNumber(tx))
                .chain(number -> {
                    String externalId = SnapTime.externalId(now, number);
                    return calls.begin(tx, List.of(stored.id()), externalId, action, now)
                            .replaceWith(new Call(stored, reference, action, externalId));
                });
    }

    /** Notes the answer; what ends the instruction is reported in the same transaction. */
    private Uni<WorkResult> note(SqlConnection tx, String partner, Call call, Credit credit) {
        count(partner, credit.reaction());
        UUID id = call.instruction().id();
        Uni<Void> answered = calls.answered(tx, call.externalId(), credit.reaction(), credit.said());
        if (ReportedWords.outcome(credit.reaction()).isPresent()) {
            return answered.chain(() -> reports.report(tx, call.instruction(), credit, realTime.instant()))
                    .replaceWith(WorkResult.done());
        }
        if (credit.reaction() == Reaction.STOP) {
            LOG.errorf("Partner %s takes no payouts until a person has seen to it: %s", partner, credit.said());
        } else if (!AT_ONCE.contains(credit.reaction())) {
            LOG.infof("The outcome of instruction %s at %s is open: %s", id, partner, credit.said());
        }
        return answered.replaceWith(
                AT_ONCE.contains(credit.reaction())
                        ? WorkResult.postponed(credit.said(), Duration.ZERO)
                        : WorkResult.postponed(credit.reaction() + " " + credit.said()));
    }

    private void count(String partner, Reaction reaction) {
        metrics.counter("prakerja.payout.door.calls", "partner", partner, "reaction", reaction.name())
                .increment();
    }
}
