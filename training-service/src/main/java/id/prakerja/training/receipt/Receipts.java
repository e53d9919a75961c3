package id.prakerja.training.receipt;

import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Answer;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueNames;
import id.prakerja.training.uniqueness.UniqueNames.Held;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tells a partner what became of its events: held, refused and why, or never seen. */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final RefusedEvents refused;
    private final UniqueNames names;
    private final Accounts accounts;
    private final Clock clock;

    Receipts(RefusedEvents refused, UniqueNames names, Accounts accounts, Clock clock) {
        this.refused = refused;
        this.names = names;
        this.accounts = accounts;
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
        return held(partner, eventIds)
                .chain(held -> refused.find(partner.partnerId(), eventIds).map(found -> {
                    Map<String, RefusedEvent> byId =
                            found.stream().collect(Collectors.toMap(RefusedEvent::eventId, Function.identity()));
                    return eventIds.stream()
                            .map(id -> ReceiptView.of(
                                    id, Optional.ofNullable(held.get(id)), Optional.ofNullable(byId.get(id))))
                            .toList();
                }));
    }

    /**
     * Since when events are held. A name is taken before its effect is stored, so a name alone proves nothing: the answer that was stored
     * with the effect does.
     */
    private Uni<Map<String, Instant>> held(SignedRequest partner, Collection<String> eventIds) {
        return names.held(eventIds.stream().map(partner::name).toList())
                .chain(taken -> accounts.find(taken.values().stream()
                                .map(Held::about)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .map(people -> {
                            Map<String, Instant> held = new HashMap<>();
                            eventIds.forEach(
                                    id -> since(partner, id, taken, people).ifPresent(since -> held.put(id, since)));
                            return held;
                        }));
    }

    private static Optional<Instant> since(
            SignedRequest partner, String eventId, Map<String, Held> taken, Map<UUID, AccountState> people) {
        Held name = taken.get(partner.name(eventId));
        if (name == null || name.about() == null) {
            return Optional.ofNullable(name).map(Held::since);
        }
        return Optional.ofNullable(people.get(name.about()))
                .flatMap(account -> account.answers().find(SignedRequest.requestKey(partner.partnerId(), eventId)))
                .map(Answer::answeredAt);
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
