package id.prakerja.registration.identity.queue;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.work.NewWork;
import id.prakerja.work.QueueFigures;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The people whose identity is to be verified: they survive every restart and every outage of the registry. Turns are shared between
 * channels and provinces, and no more are taken by all instances together than the registry has agreed to.
 */
@ApplicationScoped
public class IdentityQueue {

    /** Name of the queue. */
    public static final String NAME = "identity-verification";

    /** Lane of those who are verified again; everybody else's is named by channel and province. */
    static final String VERIFIED_AGAIN = "REVERIFICATION";

    /** A person has one open question at most. */
    private static final String ASK = """
            insert into identity_verification (applicant_id, reference)
            select applicant_id, reference from unnest($1::uuid[], $2::uuid[]) as q (applicant_id, reference)
                on conflict do nothing
            returning applicant_id, reference
            """;

    /** About who was not there before, there is no question. */
    private static final String ASK_FIRST = """
            insert into identity_verification (applicant_id, reference)
            select applicant_id, reference from unnest($1::uuid[], $2::uuid[]) as q (applicant_id, reference)
            """;

    private final WorkQueue queue;

    IdentityQueue(WorkQueues queues, IdentityVerification verification, IdentityRegistryConfig config) {
        this.queue = queues.open(
                WorkQueueSettings.named(NAME)
                        .concurrency(config.parallelCalls())
                        .batchSize(config.batchSize())
                        .lease(config.lease())
                        .backoff(config.backoff(), config.backoffLimit())
                        .mostFailures(config.refusalsBeforeParking())
                        .ratePerSecond(config.ratePerSecond())
                        .fairLanes()
                        .pollInterval(config.pollInterval()),
                verification);
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /**
     * The lane of newcomers.
     *
     * @param channel name of how their forms came in
     * @param province two-digit code of their domicile's
     */
    public static String lane(String channel, String province) {
        return channel + "-" + province;
    }

    /**
     * Lets people wait, in the transaction that registers them.
     *
     * @param lanes the lane of each person, by applicant id
     */
    public Uni<Void> appendNew(SqlConnection tx, Map<UUID, String> lanes) {
        if (lanes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<WaitingIdentity> people = lanes.keySet().stream()
                .map(id -> new WaitingIdentity(id, UuidCreator.getTimeOrderedEpoch()))
                .toList();
        return tx.preparedQuery(ASK_FIRST)
                .execute(Columns.of(people)
                        .uuids(WaitingIdentity::applicantId)
                        .uuids(WaitingIdentity::reference)
                        .tuple())
                .chain(() -> queue.enqueueNew(
                        tx, people.stream().map(each -> work(each, lanes, 0)).toList()));
    }

    /**
     * Lets people wait who were here before, in the transaction that changes what they are asked about.
     *
     * @param lanes the lane of each person, by applicant id; those who wait already go on waiting where they are
     */
    public Uni<Void> append(SqlConnection tx, Map<UUID, String> lanes) {
        return ask(tx, lanes, 0);
    }

    /** Lets people wait who are to be verified again: they are asked about when there is room, and never before everybody else. */
    public Uni<Void> appendLast(SqlConnection tx, Collection<UUID> applicantIds) {
        return ask(tx, applicantIds.stream().collect(Collectors.toMap(id -> id, id -> VERIFIED_AGAIN)), 1);
    }

    private Uni<Void> ask(SqlConnection tx, Map<UUID, String> lanes, int priority) {
        if (lanes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ASK)
                .execute(Columns.of(lanes.keySet())
                        .uuids(id -> id)
                        .uuids(id -> UuidCreator.getTimeOrderedEpoch())
                        .tuple())
                .map(rows -> Rows.list(rows, row -> work(waiting(row), lanes, priority)))
                .chain(work -> queue.enqueueNew(tx, work));
    }

    private static WaitingIdentity waiting(Row row) {
        return new WaitingIdentity(row.getUUID("applicant_id"), row.getUUID("reference"));
    }

    /** Of a key that was made up with the question. */
    private static NewWork work(WaitingIdentity waiting, Map<UUID, String> lanes, int priority) {
        return NewWork.of(waiting.key()).lane(lanes.get(waiting.applicantId())).priority(priority);
    }

    /** How many people wait. */
    Uni<Backlog> backlog() {
        return queue.waitingByLane().map(lanes -> {
            Map<String, Long> byChannel = new TreeMap<>();
            lanes.forEach((lane, people) -> byChannel.merge(channel(lane), people, Long::sum));
            return new Backlog(
                    byChannel.values().stream().mapToLong(Long::longValue).sum(), byChannel);
        });
    }

    Uni<QueueFigures> figures() {
        return queue.figures();
    }

    private static String channel(String lane) {
        return List.of(lane.split("-", 2)).get(0);
    }
}
