package id.prakerja.training.webhook;

import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.SealedSecret;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a partner receives webhooks.
 *
 * @param partnerId the partner
 * @param version counts the changes; 0 for one that is not stored yet
 * @param kind what the partner does, which says what concerns it
 * @param sandbox whether the partner practises
 * @param address of the receiver
 * @param keys in force, oldest first: messages are signed under each
 * @param disabledAt since when it gets nothing, having answered 410; or null
 */
record Endpoint(
        String partnerId,
        long version,
        PartnerKind kind,
        boolean sandbox,
        URI address,
        List<Key> keys,
        Instant disabledAt) {

    /** The most keys in force at a time. */
    static final int MOST_KEYS = 4;

    Endpoint {
        keys = List.copyOf(keys);
    }

    /**
     * A key that messages are signed with.
     *
     * @param keyId its name
     * @param secret the key itself, encrypted
     * @param requestKey the request that made it
     * @param createdAt when, UTC
     */
    record Key(String keyId, SealedSecret secret, String requestKey, Instant createdAt) {}

    Optional<Key> keyOfRequest(String requestKey) {
        return keys.stream().filter(key -> key.requestKey().equals(requestKey)).findFirst();
    }

    Endpoint at(URI other) {
        return new Endpoint(partnerId, version, kind, sandbox, other, keys, null);
    }

    Endpoint plus(Key key) {
        List<Key> more = new ArrayList<>(keys);
        more.add(key);
        return with(more);
    }

    Endpoint minus(String keyId) {
        return with(keys.stream().filter(key -> !key.keyId().equals(keyId)).toList());
    }

    private Endpoint with(List<Key> others) {
        return new Endpoint(partnerId, version, kind, sandbox, address, others, disabledAt);
    }

    Endpoint disabled(Instant at) {
        return new Endpoint(partnerId, version, kind, sandbox, address, keys, at);
    }
}
