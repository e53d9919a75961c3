package id.prakerja.registration.door.intake;

import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.sealed.KeyedDigest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * Digests by which a request that is sent again is known by the row that its first sending has left, which keeps them (decision 0180). Both
 * are keyed: a content names a person, and who makes up a key may put a number into it.
 */
@ApplicationScoped
public class RequestDigests {

    /** Half a digest: they are compared with those of one row, and nothing is found by them. */
    private static final int BYTES = 16;

    private final Digests digests;
    private final KeyedDigest keys;

    RequestDigests(Digests digests) {
        this.digests = digests;
        // The same under every key of the chain, so that a key that was used is known as such after a rotation too.
        this.keys = digests.versions().derivedFromTheFirst("prakerja request key digest 1");
    }

    /**
     * Digest of the client's name for a request. Names belong to their senders: equal ones of two have nothing to do with each other.
     *
     * @param sender account that sends
     * @param key the name
     * @return 16 bytes
     */
    public byte[] ofKey(String sender, IdempotencyKey key) {
        return Arrays.copyOf(keys.of("request-key", sender + '|' + key.value()), BYTES);
    }

    /**
     * Digest of the content of a request.
     *
     * @param content everything that makes the request what it is
     * @return 16 bytes
     */
    public byte[] ofContent(String content) {
        return Arrays.copyOf(digests.passing("request", content), BYTES);
    }
}
