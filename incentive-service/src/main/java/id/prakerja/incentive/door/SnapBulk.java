package id.prakerja.incentive.door;

import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.incentive.door.snap.NextCall;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapTime;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Sends what waits for one partner in lists. A list whose answer says that it was certainly not taken goes out again; one that is refused
 * as a whole is asked for credit by credit; whatever else is answered, or nothing, each credit is left to the queue that asks about it by
 * itself, as soon as the partner has had its time to notify of it.
 */
final class SnapBulk implements WorkHandler {

    private static final Logger LOG = Logger.getLogger(SnapBulk.class);

    private final SnapPartner partner;
    private final WorkQueue alone;
    private final Pool pool;
    private final DoorInstructions instructions;
    private final SnapCalls calls;
    private final Clock realTime;
    private final Consumer<Reaction> counted;

    /**
     * Sends lists.
     *
     * @param partner to whom
     * @param alone works each instruction by itself
     * @param counted is told what each list was answered
     */
    SnapBulk(
            SnapPartner partner,
            WorkQueue alone,
            Pool pool,
            DoorInstructions instructions,
            SnapCalls calls,
            Clock realTime,
            Consumer<Reaction> counted) {
        this.partner = partner;
        this.alone = alone;
        this.pool = pool;
        this.instructions = instructions;
        this.calls = calls;
        this.realTime = realTime;
        this.counted = counted;
    }

    /**
     * A list that is committed and about to be sent.
     *
     * @param externalId of the request, by which the partner knows the list as well
     * @param credits instructions by the references that the partner knows them by
     */
    private record Sending(String externalId, Map<String, DoorInstructions.Stored> credits) {

        List<UUID> ids() {
            return credits.values().stream().map(DoorInstructions.Stored::id).toList();
        }
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        Instant now = realTime.instant();
        List<UUID> ids = items.stream().map(WorkItem::id).toList();
        return pool.withTransaction(tx -> begin(tx, ids, now))
                .chain(sending -> sending.credits().isEmpty()
                        ? Uni.createFrom().item(Map.<UUID, WorkResult>of())
                        : partner.bulk(sending.externalId(), now, sending.credits())
                                .chain(reply -> pool.withTransaction(tx -> note(tx, sending, reply))))
                .map(postponed -> results(ids, postponed));
    }

    private static Map<String, WorkResult> results(List<UUID> ids, Map<UUID, WorkResult> postponed) {
        Map<String, WorkResult> results = new HashMap<>();
        ids.forEach(id -> results.put(id.toString(), postponed.getOrDefault(id, WorkResult.done())));
        return results;
    }

    private Uni<Sending> begin(SqlConnection tx, List<UUID> ids, Instant now) {
        return instructions
                .lock(tx, ids)
                .chain(locked -> calls.made(tx, ids).chain(made -> {
                    Map<String, DoorInstructions.Stored> credits = new LinkedHashMap<>();
                    List<UUID> asked = new ArrayList<>();
                    locked.stream().filter(DoorInstructions.Stored::open).forEach(stored -> {
                        List<Attempt> attempts = made.getOrDefault(stored.id(), List.of());
                        if (partner.next(attempts, now) instanceof NextCall.AskForCredit) {
                            credits.put(partner.reference(stored), stored);
                        } else {
                            asked.add(stored.id());
                        }
                    });
                    return leave(tx, asked, partner.notifiedWithin()).chain(() -> begin(tx, credits, now));
                }));
    }

    private Uni<Sending> begin(SqlConnection tx, Map<String, DoorInstructions.Stored> credits, Instant now) {
        if (credits.isEmpty()) {
            return Uni.createFrom().item(new Sending("", credits));
        }
        Map<UUID, String> references = new HashMap<>();
        credits.forEach((reference, stored) -> references.put(stored.id(), reference));
        return calls.fix(tx, references).chain(() -> calls.nextNumber(tx)).chain(number -> {
            String externalId = SnapTime.externalId(now, number);
            return calls.begin(tx, references.keySet(), externalId, Attempt.Action.BULK, now)
                    .replaceWith(new Sending(externalId, credits));
        });
    }

    /** That a list was taken says nothing of any of its credits. */
    private Uni<Map<UUID, WorkResult>> note(SqlConnection tx, Sending sending, SnapReply reply) {
        Reaction reaction = switch (reply.reaction()) {
            case SETTLED, RETURNED, NOT_FOUND, QUERY -> Reaction.QUERY;
            case REFUSED, RENEW_TOKEN, NEW_EXTERNAL_ID, LATER, STOP -> reply.reaction();
        };
        counted.accept(reaction);
        String said = reply.code().map(Object::toString).orElse(reply.fault());
        Uni<Void> answered = calls.answered(tx, sending.externalId(), reaction, said);
        List<UUID> ids = sending.ids();
        return switch (reaction) {
            case QUERY ->
                answered.chain(() -> leave(tx, ids, partner.notifiedWithin())).replaceWith(Map.of());
            case REFUSED -> {
                LOG.warnf("A list of %d credits was refused, and goes out credit by credit: %s", ids.size(), said);
                yield answered.chain(() -> leave(tx, ids, Duration.ZERO)).replaceWith(Map.of());
            }
            default -> answered.replaceWith(postponed(ids, reaction, said));
        };
    }

    private static Map<UUID, WorkResult> postponed(List<UUID> ids, Reaction reaction, String said) {
        WorkResult result = SnapDoor.AT_ONCE.contains(reaction)
                ? WorkResult.postponed(said, Duration.ZERO)
                : WorkResult.postponed(reaction + " " + said);
        if (reaction == Reaction.STOP) {
            LOG.errorf("No list is taken until a person has seen to it: %s", said);
        }
        Map<UUID, WorkResult> postponed = new HashMap<>();
        ids.forEach(id -> postponed.put(id, result));
        return postponed;
    }

    private Uni<Void> leave(SqlConnection tx, Collection<UUID> ids, Duration after) {
        return alone.enqueue(
                tx, ids.stream().map(id -> NewWork.of(id).delay(after)).toList());
    }
}
