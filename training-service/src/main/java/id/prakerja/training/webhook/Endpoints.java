package id.prakerja.training.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.training.partner.SecretBox;
import id.prakerja.training.partner.domain.SealedField;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueNames;
import id.prakerja.webhooks.WebhookEndpoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * What partners set about their webhooks themselves. A change takes the request's {@code webhook-id}, so that what was signed for one
 * address cannot be sent to another.
 */
@ApplicationScoped
class Endpoints {

    private static final SealedField SECRET = new SealedField("webhook_endpoint", "keys.secret");

    private final EndpointStore store;
    private final MessageStore messages;
    private final UniqueNames names;
    private final SecretBox box;
    private final WebhookConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Endpoints(
            EndpointStore store,
            MessageStore messages,
            UniqueNames names,
            SecretBox box,
            WebhookConfig config,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.names = names;
        this.box = box;
        this.config = config;
        this.clock = clock;
    }

    Uni<Endpoint> get(String partnerId) {
        return store.find(partnerId)
                .map(found -> found.orElseThrow(() ->
                        Refusal.of(WebhookProblem.WEBHOOK_ENDPOINT_UNKNOWN).toException()));
    }

    /** The one of this partner, if it has this address. */
    Uni<Endpoint> at(String partnerId, URI address) {
        return get(partnerId).invoke(endpoint -> {
            if (!endpoint.address().equals(address)) {
                throw Refusal.of(WebhookProblem.WEBHOOK_ADDRESS_DIFFERS).toException();
            }
        });
    }

    /** Sets where to; with the first address a key is made, whose secret is in this answer alone. */
    Uni<EndpointView> set(SignedRequest partner, URI address) {
        return once(
                partner,
                () -> store.find(partner.partnerId()).chain(found -> {
                    if (found.isPresent()) {
                        Endpoint moved = found.get().at(address);
                        check(moved);
                        return stored(moved).replaceWith(() -> EndpointView.of(moved));
                    }
                    String secret = WebhookKey.generate(random).reveal();
                    Endpoint first = new Endpoint(
                            partner.partnerId(),
                            0,
                            partner.kind(),
                            partner.signatory().sandbox(),
                            address,
                            List.of(key(partner, secret)),
                            null);
                    check(first);
                    return stored(first).replaceWith(() -> EndpointView.withSecret(first, secret));
                }));
    }

    /** Makes one more key. The secret is in the answer to this very request alone. */
    Uni<EndpointView> addKey(SignedRequest partner, URI address) {
        return once(
                partner,
                () -> at(partner.partnerId(), address).chain(endpoint -> {
                    if (endpoint.keyOfRequest(partner.requestKey()).isPresent()) {
                        return Uni.createFrom().item(EndpointView.of(endpoint));
                    }
                    if (endpoint.keys().size() >= Endpoint.MOST_KEYS) {
                        throw Refusal.of(WebhookProblem.WEBHOOK_KEYS_FULL, Endpoint.MOST_KEYS)
                                .toException();
                    }
                    String secret = WebhookKey.generate(random).reveal();
                    Endpoint more = endpoint.plus(key(partner, secret));
                    return stored(more).replaceWith(() -> EndpointView.withSecret(more, secret));
                }));
    }

    /** Removes a key: nothing is signed with it from then on. */
    Uni<EndpointView> removeKey(SignedRequest partner, String keyId) {
        return once(
                partner,
                () -> get(partner.partnerId()).chain(endpoint -> {
                    if (endpoint.keys().stream().noneMatch(key -> key.keyId().equals(keyId))) {
                        throw Refusal.of(WebhookProblem.WEBHOOK_KEY_UNKNOWN, keyId)
                                .toException();
                    }
                    if (endpoint.keys().size() == 1) {
                        throw Refusal.of(WebhookProblem.WEBHOOK_KEY_IS_THE_LAST).toException();
                    }
                    Endpoint fewer = endpoint.minus(keyId);
                    return stored(fewer).replaceWith(() -> EndpointView.of(fewer));
                }));
    }

    /** Sends again to one that had answered 410; what has waited goes out. */
    Uni<EndpointView> enable(SignedRequest partner, URI address) {
        return once(
                partner,
                () -> at(partner.partnerId(), address).chain(endpoint -> {
                    Endpoint enabled = endpoint.disabled(null);
                    return stored(enabled)
                            .chain(() -> messages.hurry(partner.partnerId()))
                            .replaceWith(() -> EndpointView.of(enabled));
                }));
    }

    /** Sends nothing any more, and forgets the keys. What waits is given up. */
    Uni<Void> remove(SignedRequest partner, URI address) {
        return once(
                partner,
                () -> at(partner.partnerId(), address)
                        .chain(() -> store.remove(partner.partnerId()))
                        .chain(() -> messages.giveUp(partner.partnerId())));
    }

    /** As it is sent to. */
    WebhookEndpoint receiver(Endpoint endpoint) {
        return new WebhookEndpoint(
                endpoint.address(),
                endpoint.keys().stream()
                        .map(key -> WebhookKey.parse(box.open(SECRET, endpoint.partnerId(), key.secret())))
                        .toList(),
                config.insideAllowed());
    }

    <T> Uni<T> once(SignedRequest request, Supplier<Uni<T>> change) {
        return names.take(List.of(request.uniqueName(null)))
                .invoke(taken -> taken.forEach(other -> {
                    throw Refusal.of(other.otherwise()).toException();
                }))
                .chain(taken -> change.get());
    }

    private void check(Endpoint endpoint) {
        try {
            receiver(endpoint);
        } catch (IllegalArgumentException refused) {
            throw Refusal.of(WebhookProblem.WEBHOOK_ADDRESS_REFUSED).toException();
        }
    }

    private Uni<Void> stored(Endpoint endpoint) {
        return store.store(endpoint)
                .invoke(stored -> {
                    if (!stored) {
                        throw Refusal.of(CommonProblem.BUSY).toException();
                    }
                })
                .replaceWithVoid();
    }

    private Endpoint.Key key(SignedRequest partner, String secret) {
        return new Endpoint.Key(
                UuidCreator.getTimeOrderedEpoch().toString(),
                box.seal(SECRET, partner.partnerId(), secret),
                partner.requestKey(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
