package id.prakerja.training.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Registers partners and changes their keys. */
@ApplicationScoped
public class Partners {

    private final PartnerStore store;
    private final PartnerKeys keys;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Partners(PartnerStore store, PartnerKeys keys, SecretBox box, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.box = box;
        this.clock = clock;
    }

    /**
     * A partner.
     *
     * @return the partner; fails with {@code PARTNER_UNKNOWN}
     */
    public Uni<Partner> get(String partnerId) {
        return store.find(partnerId)
                .map(found -> found.orElseThrow(() -> Problems.of(PartnerProblem.PARTNER_UNKNOWN, partnerId)));
    }

    /** A partner, or empty. */
    public Uni<Optional<Partner>> find(String partnerId) {
        return store.find(partnerId);
    }

    Uni<List<Partner>> list(Optional<String> after, int limit) {
        return store.list(after, limit);
    }

    /** Registers a partner with a first key. A repetition of the same request is given the same key. */
    Uni<IssuedKey> register(NewPartner request, IdempotencyKey requestKey) {
        Instant now = now();
        PartnerKey key = newKey(request.partnerId(), requestKey, now);
        Partner partner = new Partner(request.partnerId(), 0, request.kind(), request.name(), List.of(key), now);
        return store.insert(partner)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(issued(partner, key))
                        : get(request.partnerId()).map(known -> repeated(known, request, requestKey)));
    }

    /** Makes one more key. A repetition of the same request is given the same key. */
    Uni<IssuedKey> addKey(String partnerId, IdempotencyKey requestKey) {
        return get(partnerId).chain(partner -> {
            Optional<PartnerKey> known = partner.keyOfRequest(requestKey.value());
            if (known.isPresent()) {
                return Uni.createFrom().item(issued(partner, known.get()));
            }
            if (!partner.hasRoomForKey()) {
                return Uni.createFrom().failure(Problems.of(PartnerProblem.PARTNER_KEYS_FULL, Partner.MOST_KEYS));
            }
            PartnerKey key = newKey(partnerId, requestKey, now());
            return replace(partner.plus(key)).replaceWith(() -> issued(partner, key));
        });
    }

    /** Deletes a key. What is signed with it is refused from then on. */
    Uni<Void> deleteKey(String partnerId, String keyId) {
        return get(partnerId).chain(partner -> {
            if (partner.keys().stream().noneMatch(key -> key.keyId().equals(keyId))) {
                return Uni.createFrom().failure(Problems.of(PartnerProblem.PARTNER_KEY_UNKNOWN, keyId));
            }
            if (partner.keys().size() == 1) {
                return Uni.createFrom().failure(Problems.of(PartnerProblem.PARTNER_KEY_LAST));
            }
            return replace(partner.minus(keyId));
        });
    }

    private Uni<Void> replace(Partner partner) {
        return store.replace(partner)
                .invoke(() -> keys.forget(partner.partnerId()))
                .chain(replaced -> replaced
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(Problems.of(CommonProblem.BUSY)));
    }

    private IssuedKey repeated(Partner known, NewPartner request, IdempotencyKey requestKey) {
        PartnerKey key = known.keyOfRequest(requestKey.value())
                .orElseThrow(() -> Problems.of(PartnerProblem.PARTNER_EXISTS, known.partnerId()));
        if (known.kind() != request.kind() || !known.name().equals(request.name())) {
            throw Problems.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return issued(known, key);
    }

    private PartnerKey newKey(String partnerId, IdempotencyKey requestKey, Instant now) {
        String secret = WebhookKey.generate(random).reveal();
        return new PartnerKey(
                UuidCreator.getTimeOrderedEpoch().toString(), box.seal(partnerId, secret), requestKey.value(), now);
    }

    private IssuedKey issued(Partner partner, PartnerKey key) {
        return new IssuedKey(
                partner.partnerId(),
                partner.kind(),
                partner.name(),
                key.keyId(),
                box.open(partner.partnerId(), key.secret()),
                key.createdAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
