package id.prakerja.messaging.parked;

import id.prakerja.messaging.MessagingConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Settles parked events: tries one again, or gives it up, and lets those behind it follow in order.
 *
 * <p>Followers also come by themselves at intervals: when the process died after an event was settled, or when one arrived
 * and was put behind in the very moment in which the last before it was applied.
 */
@ApplicationScoped
public class ParkedEvents {

    /** Who settles an event that follows by itself. */
    public static final String FOLLOW_UP = "follow-up";

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final ParkedEventStore store;
    private final MessagingConfig config;
    private final AtomicReference<Cancellable> followUp = new AtomicReference<>();

    /**
     * Makes it with what the application provides.
     *
     * @param store the database's parked events
     * @param config how often followers are looked for
     */
    public ParkedEvents(ParkedEventStore store, MessagingConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Applies an event again by the handler of its topic.
     *
     * @param id of a parked event
     * @param by subject of the operator
     * @return what came of it; fails if the infrastructure does
     */
    public Uni<Settlement> retry(String id, String by) {
        return store.find(id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Settlement.Unknown());
            }
            ParkedEvent event = found.get();
            if (event.status() != ParkedStatus.PARKED) {
                return Uni.createFrom().item(new Settlement.NotAllowed(event.status()));
            }
            return tryOnce(event, by)
                    .chain(outcome -> outcome instanceof Settlement.Settled
                            ? follow(event).map(Settlement.Settled::new)
                            : Uni.createFrom().item(outcome));
        });
    }

    /**
     * Gives an event up for good.
     *
     * @param id of an open event
     * @param by subject of the operator
     * @param reason why, for the auditor
     * @return what came of it; fails if the infrastructure does
     */
    public Uni<Settlement> discard(String id, String by, String reason) {
        return store.find(id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Settlement.Unknown());
            }
            ParkedEvent event = found.get();
            return store.discard(event, by, reason)
                    .chain(done -> done
                            ? follow(event).map(Settlement.Settled::new)
                            : Uni.createFrom().item(new Settlement.NotAllowed(event.status())));
        });
    }

    /**
     * Applies many events again, one after the other.
     *
     * @param query which of the parked ones; how many of them at once
     * @param by subject of the operator
     * @return what came of them; fails if the infrastructure does, with what was done until then done
     */
    public Uni<BulkSettlement> retryAll(ParkedQuery query, String by) {
        return forEach(query, event -> retry(event.id(), by));
    }

    /**
     * Gives many events up, one after the other.
     *
     * @param query which of the parked ones; how many of them at once
     * @param by subject of the operator
     * @param reason why, for the auditor
     * @return what came of them; fails if the infrastructure does, with what was done until then done
     */
    public Uni<BulkSettlement> discardAll(ParkedQuery query, String by, String reason) {
        return forEach(query, event -> discard(event.id(), by, reason));
    }

    private Uni<BulkSettlement> forEach(ParkedQuery query, Function<ParkedEvent, Uni<Settlement>> settle) {
        return store.list(query)
                .chain(events -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> settle.apply(event))
                        .collect()
                        .asList()
                        .map(settlements -> BulkSettlement.of(
                                settlements,
                                events.size() < query.limit()
                                        ? null
                                        : events.get(events.size() - 1).id())));
    }

    /** Looks once for keys whose parked event is settled and lets the others of the key follow. */
    public Uni<Void> followAll() {
        return store.followers()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::follow)
                .onItem()
                .ignoreAsUni();
    }

    void start(@Observes StartupEvent event) {
        followUp.set(Multi.createFrom()
                .ticks()
                .startingAfter(config.followUpInterval())
                .every(config.followUpInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> followAll()
                        .onFailure()
                        .invoke(failure -> LOG.debugf("Followers are left for later: %s", failure))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(nothing -> {}));
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        Cancellable running = followUp.get();
        if (running != null) {
            running.cancel();
        }
    }

    /** Applies the events behind the settled one, until one fails or none is left. Returns how many were applied. */
    private Uni<Integer> follow(ParkedEvent settled) {
        String key = settled.record().key();
        if (key == null) {
            return Uni.createFrom().item(0);
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> followOne(settled.record().topic(), key))
                .whilst(applied -> applied)
                .filter(applied -> applied)
                .collect()
                .with(Collectors.summingInt(applied -> 1));
    }

    private Uni<Boolean> followOne(String topic, String key) {
        return store.oldestOpen(topic, key)
                .chain(next -> next.isPresent() && next.get().status() == ParkedStatus.BEHIND
                        ? tryOnce(next.get(), FOLLOW_UP).map(Settlement.Settled.class::isInstance)
                        : Uni.createFrom().item(false));
    }

    private Uni<Settlement> tryOnce(ParkedEvent event, String by) {
        return store.apply(event, by)
                .<Settlement>map(
                        done -> done ? new Settlement.Settled(0) : new Settlement.NotAllowed(ParkedStatus.APPLIED))
                .onFailure(NoHandlerException.class)
                .recoverWithItem(new Settlement.NoHandler())
                .onFailure(failure -> !store.isInfrastructure(failure))
                .recoverWithUni(failure -> store.noteFailure(event, failure.toString())
                        .replaceWith(new Settlement.StillFailing(failure.toString())));
    }
}
