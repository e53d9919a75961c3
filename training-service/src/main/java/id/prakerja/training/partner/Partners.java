package id.prakerja.training.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKey;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Terms;
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
    private final SecretBox box;
    private final Owners owners;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Partners(PartnerStore store, SecretBox box, Owners owners, Clock clock) {
        this.owners = owners;
        this.store = store;
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

    /** Registers a partner with a first key. The secret is in the answer to this very request alone. */
    Uni<IssuedKey> register(NewPartner request, IdempotencyKey requestKey) {
        Instant now = now();
        String secret = newSecret();
        PartnerKey key = newKey(request.partnerId(), secret, requestKey, now);
        Partner partner = new Partner(
                request.partnerId(),
                0,
                request.kind(),
                request.name(),
                request.ownership(),
                request.practises(),
                Terms.of(request.kind()),
                List.of(key),
                now);
        return store.insert(partner)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(IssuedKey.shown(partner, key, secret))
                        : get(request.partnerId()).map(known -> repeated(known, request, requestKey)))
                .call(() -> partner.sandbox() ? Uni.createFrom().voidItem() : owners.compare(partner));
    }

    /** Makes one more key. The secret is in the answer to this very request alone. */
    Uni<IssuedKey> addKey(String partnerId, IdempotencyKey requestKey) {
        return get(partnerId).chain(partner -> {
            Optional<PartnerKey> known = partner.keyOfRequest(requestKey.value());
            if (known.isPresent()) {
                return Uni.createFrom().item(IssuedKey.hidden(partner, known.get()));
            }
            if (!partner.hasRoomForKey()) {
                return Uni.createFrom().failure(Problems.of(PartnerProblem.PARTNER_KEYS_FULL, Partner.MOST_KEYS));
            }
            String secret = newSecret();
            PartnerKey key = newKey(partnerId, secret, requestKey, now());
            return replace(partner.plus(key)).replaceWith(() -> IssuedKey.shown(partner, key, secret));
        });
    }

    /** Deletes a key, be it the last: what is signed with it is refused from then on, by every instance. */
    Uni<Void> deleteKey(String partnerId, String keyId) {
        return get(partnerId).chain(partner -> {
            if (partner.keys().stream().noneMatch(key -> key.keyId().equals(keyId))) {
                return Uni.createFrom().failure(Problems.of(PartnerProblem.PARTNER_KEY_UNKNOWN, keyId));
            }
            return replace(partner.minus(keyId));
        });
    }

    /** Sets the terms of a partner. From then on every instance goes by them. The same terms again change nothing. */
    Uni<Partner> set(String partnerId, NewTerms request, String by) {
        Terms terms = request.set(by, now());
        return get(partnerId).chain(partner -> {
            Optional<Scope> foreign = terms.scopes().stream()
                    .filter(scope -> !scope.fits(partner.kind()))
                    .findFirst();
            if (foreign.isPresent()) {
                return Uni.createFrom()
                        .failure(Problems.of(
                                PartnerProblem.PARTNER_SCOPE_OF_ANOTHER_KIND, foreign.get(), partner.kind()));
            }
            return partner.terms().sameAs(terms)
                    ? Uni.createFrom().item(partner)
                    : replace(partner.on(terms)).replaceWith(() -> partner.on(terms));
        });
    }

    private Uni<Void> replace(Partner partner) {
        return store.replace(partner)
                .chain(replaced -> replaced
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(Problems.of(CommonProblem.BUSY)));
    }

    private IssuedKey repeated(Partner known, NewPartner request, IdempotencyKey requestKey) {
        PartnerKey key = known.keyOfRequest(requestKey.value())
                .orElseThrow(() -> Problems.of(PartnerProblem.PARTNER_EXISTS, known.partnerId()));
        if (known.kind() != request.kind()
                || !known.name().equals(request.name())
                || !known.ownership().equals(request.ownership())
                || known.sandbox() != request.practises()) {
            throw Problems.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return IssuedKey.hidden(known, key);
    }

    private String newSecret() {
        return WebhookKey.generate(random).reveal();
    }

    private PartnerKey newKey(String partnerId, String secret, IdempotencyKey requestKey, Instant now) {
        return new PartnerKey(
                UuidCreator.getTimeOrderedEpoch().toString(),
                box.seal(PartnerKey.SECRET, partnerId, secret),
                requestKey.value(),
                now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
