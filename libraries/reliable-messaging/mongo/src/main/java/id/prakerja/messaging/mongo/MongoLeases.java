package id.prakerja.messaging.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.relay.Lease;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/**
 * The relay's lease as one document, changed by compare-and-set.
 *
 * <p>A holder's sign of life is a counter. Who wants the lease must have seen the counter stand still for as long as the
 * holder's lease lasts, by its own monotonic clock: the clocks of the instances need not agree. Not thread-safe: it belongs
 * to the relay's thread.
 */
final class MongoLeases {

    private static final String KEY = "relay";
    private static final String OWNER = "owner";
    private static final String EPOCH = "epoch";
    private static final String BEAT = "beat";
    private static final String TTL = "ttlMillis";

    private final ReactiveMongoCollection<Document> leases;
    private final Duration timeout;
    private Document observed;
    private long observedSince;

    MongoLeases(ReactiveMongoCollection<Document> leases, Duration timeout) {
        this.leases = leases;
        this.timeout = timeout;
    }

    Optional<Lease> acquire(String owner, Duration ttl) {
        Document current =
                result(leases.find(new Document("_id", KEY)).collect().first());
        if (current == null) {
            return create(owner, ttl);
        }
        return free(current, owner) ? takeOver(current, owner, ttl) : Optional.empty();
    }

    boolean renew(Lease lease) {
        return result(leases.updateOne(held(lease), new Document("$inc", new Document(BEAT, 1L))))
                        .getMatchedCount()
                == 1;
    }

    void release(Lease lease) {
        result(leases.updateOne(held(lease), new Document("$set", new Document(OWNER, null))));
    }

    boolean isHeld(Lease lease) {
        return result(leases.find(held(lease)).collect().first()) != null;
    }

    private boolean free(Document current, String owner) {
        if (current.getString(OWNER) == null || current.getString(OWNER).equals(owner)) {
            return true;
        }
        if (!current.equals(observed)) {
            observed = current;
            observedSince = System.nanoTime();
            return false;
        }
        return System.nanoTime() - observedSince
                > Duration.ofMillis(current.getLong(TTL)).toNanos();
    }

    private Optional<Lease> create(String owner, Duration ttl) {
        try {
            result(leases.insertOne(lease(owner, 1, ttl)));
            return Optional.of(new Lease(owner, 1));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) { // another instance was faster
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Lease> takeOver(Document current, String owner, Duration ttl) {
        long epoch = current.getLong(EPOCH) + 1;
        Document unchanged =
                new Document("_id", KEY).append(EPOCH, current.getLong(EPOCH)).append(BEAT, current.getLong(BEAT));
        Document taken = new Document("$set", lease(owner, epoch, ttl));
        taken.get("$set", Document.class).remove("_id");
        return result(leases.updateOne(unchanged, taken)).getMatchedCount() == 1
                ? Optional.of(new Lease(owner, epoch))
                : Optional.empty();
    }

    private static Document lease(String owner, long epoch, Duration ttl) {
        return new Document("_id", KEY)
                .append(OWNER, owner)
                .append(EPOCH, epoch)
                .append(BEAT, 0L)
                .append(TTL, ttl.toMillis());
    }

    private static Document held(Lease lease) {
        return new Document("_id", KEY).append(OWNER, lease.owner()).append(EPOCH, lease.epoch());
    }

    private <T> T result(Uni<T> work) {
        return work.await().atMost(timeout);
    }
}
