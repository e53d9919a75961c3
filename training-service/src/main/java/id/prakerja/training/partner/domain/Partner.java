package id.prakerja.training.partner.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A platform or an institution, with the keys that it may sign with. During a rotation there are several: the partner adds the
 * new one, begins to sign with it, and has the old one deleted.
 *
 * @param partnerId short name, chosen by the operator, such as {@code tokopedia}
 * @param version counts the changes; 0 for one that is not stored yet
 * @param kind what the partner does
 * @param name name for people
 * @param ownership who stands behind it
 * @param sandbox whether it practises: it has to do with the sandbox alone
 * @param terms what it may do, and how much
 * @param keys the keys in force, oldest first
 * @param createdAt when it was registered, UTC
 */
public record Partner(
        String partnerId,
        long version,
        PartnerKind kind,
        String name,
        Ownership ownership,
        boolean sandbox,
        Terms terms,
        List<PartnerKey> keys,
        Instant createdAt) {

    /** The most keys in force at a time. */
    public static final int MOST_KEYS = 4;

    /** Copies the list. */
    public Partner {
        keys = List.copyOf(keys);
    }

    /** The key that this request made, if it is still in force. */
    public Optional<PartnerKey> keyOfRequest(String requestKey) {
        return keys.stream().filter(key -> key.requestKey().equals(requestKey)).findFirst();
    }

    /** Whether one more key may be added. */
    public boolean hasRoomForKey() {
        return keys.size() < MOST_KEYS;
    }

    /** With one more key. */
    public Partner plus(PartnerKey key) {
        List<PartnerKey> more = new ArrayList<>(keys);
        more.add(key);
        return new Partner(partnerId, version, kind, name, ownership, sandbox, terms, more, createdAt);
    }

    /** Without a key. */
    public Partner minus(String keyId) {
        return new Partner(
                partnerId,
                version,
                kind,
                name,
                ownership,
                sandbox,
                terms,
                keys.stream().filter(key -> !key.keyId().equals(keyId)).toList(),
                createdAt);
    }

    /** On other terms. */
    public Partner on(Terms other) {
        return new Partner(partnerId, version, kind, name, ownership, sandbox, other, keys, createdAt);
    }

    /** The partner as one who signs. */
    public Signatory signatory() {
        return new Signatory(partnerId, kind, sandbox, terms);
    }
}
