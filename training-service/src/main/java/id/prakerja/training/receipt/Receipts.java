package id.prakerja.training.receipt;

import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tells a partner what became of its events: held, refused and why, or never seen. */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final RefusedEvents refused;
    private final UniqueNames names;
    private final Clock clock;

    Receipts(RefusedEvents refused, UniqueNames names, Clock clock) {
        this.refused = refused;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Notes refusals. Where that fails the partner has the answer all the same.
     *
     * @param sent what was sent, each under its own event id
     * @param path where to
     */
    public Uni<Void> note(Map<SignedRequest, Refused> sent, String path) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return refused.store(sent.entrySet().stream()
                        .map(entry -> new RefusedEvent(
                                entry.getKey().partnerId(),
                                entry.getKey().eventId(),
                                path,
                                entry.getValue().status(),
                                entry.getValue().code(),
                                entry.getValue().message(),
                                now))
                        .toList())
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Refusals of a partner could not be noted: %s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    /** What became of these events of a partner, in their order. What is held was not refused in the end. */
    Uni<List<ReceiptView>> of(SignedRequest partner, Collection<String> eventIds) {
        return names.heldSince(eventIds.stream()
                        .map(id -> SignedRequest.name(partner.partnerId(), id))
                        .toList())
                .chain(held -> refused.find(partner.partnerId(), eventIds).map(found -> {
                    Map<String, RefusedEvent> byId =
                            found.stream().collect(Collectors.toMap(RefusedEvent::eventId, Function.identity()));
                    return eventIds.stream()
                            .map(id -> ReceiptView.of(
                                    id,
                                    Optional.ofNullable(held.get(SignedRequest.name(partner.partnerId(), id))),
                                    Optional.ofNullable(byId.get(id))))
                            .toList();
                }));
    }

    /** Events of a partner that were refused, in order of their ids. */
    Uni<List<RefusedEvent>> refused(SignedRequest partner, Optional<String> after, int limit) {
        return refused.list(partner.partnerId(), after, limit);
    }

    /**
     * How an event was refused.
     *
     * @param status of the answer
     * @param code stable code
     * @param message in English
     */
    public record Refused(int status, String code, String message) {}
}
