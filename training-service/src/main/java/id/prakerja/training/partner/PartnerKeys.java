package id.prakerja.training.partner;

import id.prakerja.signatures.WebhookKey;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that partners may sign with, decrypted, remembered for a short time: every signed request needs them. */
@ApplicationScoped
public class PartnerKeys {

    private final PartnerStore store;
    private final SecretBox box;
    private final long rememberNanos;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    PartnerKeys(PartnerStore store, SecretBox box, PartnerConfig config) {
        this.store = store;
        this.box = box;
        rememberNanos = config.remember().toNanos();
    }

    /**
     * The keys of a partner.
     *
     * @param partnerId as the partner calls itself
     * @return the keys in force, or empty if there is no such partner
     */
    public Uni<Optional<SigningKeys>> of(String partnerId) {
        Remembered known = remembered.get(partnerId);
        if (known != null && System.nanoTime() - known.since() < rememberNanos) {
            return Uni.createFrom().item(Optional.of(known.keys()));
        }
        return store.find(partnerId)
                .map(found -> found.map(this::open))
                // Unknown names are not remembered: anybody can make up any number of them.
                .invoke(found ->
                        found.ifPresent(keys -> remembered.put(partnerId, new Remembered(keys, System.nanoTime()))));
    }

    void forget(String partnerId) {
        remembered.remove(partnerId);
    }

    private SigningKeys open(Partner partner) {
        List<WebhookKey> keys = partner.keys().stream()
                .map(key -> WebhookKey.parse(box.open(partner.partnerId(), key.secret())))
                .toList();
        return new SigningKeys(partner.partnerId(), partner.kind(), keys);
    }

    /**
     * The keys of one partner.
     *
     * @param partnerId the partner
     * @param kind what the partner does
     * @param keys the keys in force
     */
    public record SigningKeys(String partnerId, PartnerKind kind, List<WebhookKey> keys) {}

    private record Remembered(SigningKeys keys, long since) {}
}
