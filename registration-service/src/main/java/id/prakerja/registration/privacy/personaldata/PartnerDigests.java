package id.prakerja.registration.privacy.personaldata;

import id.prakerja.events.PartnerIdentity;
import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.wrapping.KeyReader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what payment partners know people: each by ids and digests of its own, so that no two partners can put together what they hold of a
 * person, nor find in public files what is kept there under our ids (decision 0165).
 */
@Startup
@ApplicationScoped
public class PartnerDigests {

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long VARIANT_BITS = 0xC000000000000000L;

    private final List<Partner> partners;

    PartnerDigests(DigestConfig config, KeyReader keys) {
        KeyedDigest master = new KeyedDigest(
                "partner-digest-master", keys.read("partner-digest-master", config.partnerDigestMaster()));
        partners = new TreeMap<>(config.partnerDigestKeys())
                .entrySet().stream().map(key -> partner(master, key)).toList();
    }

    private static Partner partner(KeyedDigest master, Map.Entry<String, String> key) {
        if (!KEY_ID.matcher(key.getValue()).matches()) {
            throw new IllegalStateException(
                    "The key of payment partner %s has the id %s: it takes 1 to 20 letters and digits"
                            .formatted(key.getKey(), key.getValue()));
        }
        return new Partner(
                key.getKey(),
                key.getValue(),
                master.derived("prakerja partner digest %s %s".formatted(key.getKey(), key.getValue())),
                master.derived("prakerja partner person " + key.getKey()));
    }

    /**
     * By what each partner knows a person.
     *
     * @param applicantId our id
     * @param nik 16 digits
     */
    public List<PartnerIdentity> of(UUID applicantId, String nik) {
        return partners.stream()
                .map(partner -> new PartnerIdentity(
                        partner.id(), partner.keyId(), partner.digest().hexOf(nik), personId(partner, applicantId)))
                .toList();
    }

    /** The keys that are in use, as one text: what was published under another one is to be published anew. */
    public String keys() {
        return partners.stream().map(one -> one.id() + ':' + one.keyId()).collect(Collectors.joining(" "));
    }

    /** Follows from the master key alone, so that a partner knows a person by one id whatever its key. */
    private static UUID personId(Partner partner, UUID applicantId) {
        ByteBuffer digest = ByteBuffer.wrap(partner.person().of("person", applicantId.toString()));
        return new UUID((digest.getLong() & ~VERSION_BITS) | VERSION_8, (digest.getLong() & ~VARIANT_BITS) | VARIANT);
    }

    private record Partner(String id, String keyId, KeyedDigest digest, KeyedDigest person) {}
}
