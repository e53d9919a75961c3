package id.prakerja.registration.privacy.personaldata;

import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.digests.ChainedDigests;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sealed.wrapping.KeyReader;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * The kinds of digest: those that stay here, and those of identities and families by which the other services tell people apart without
 * knowing them. Nobody else has a key of any. Their keys are unwrapped at start.
 */
@Startup
@ApplicationScoped
public class Digests {

    /** The chain of the digests that stay here. */
    public static final String BLIND_INDEX = "blind-index";

    private static final Logger LOG = Logger.getLogger(Digests.class);

    private final DigestVersions chains;
    private final ChainedDigests blindIndex;
    private final KeyedDigest identity;
    private final KeyedDigest family;

    Digests(DigestConfig config, KeyReader keys, DigestVersions chains) {
        this.chains = chains;
        blindIndex = chains.chain(BLIND_INDEX);
        identity = digest(keys, "identity-digest-key", config.identityDigestKey());
        family = blindIndex.derivedFromTheFirst("prakerja family digest 1");
    }

    private static KeyedDigest digest(KeyReader keys, String name, String configured) {
        return new KeyedDigest(name, keys.read(name, configured));
    }

    /** Follows a change of keys that was begun or brought to its end on any instance. */
    @Scheduled(every = "${prakerja.digests.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return chains.follow()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The versions of digests cannot be read: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Digest under which a value is found in this service's own tables.
     *
     * @param kind what the value is, such as {@code nik}
     * @param value in its normal form
     * @return 32 bytes in either version
     */
    public VersionedDigest blindIndex(String kind, String value) {
        return blindIndex.of(kind, value);
    }

    /**
     * Digest of something that is compared for a short while and then forgotten. What was kept under the former key counts for nothing once
     * its rotation is over.
     *
     * @param kind what the value is, such as {@code code}
     * @param value in its normal form
     * @return 32 bytes
     */
    public byte[] passing(String kind, String value) {
        return blindIndex.ofWhatPasses(kind, value);
    }

    /** The versions of {@link #blindIndex}. */
    public ChainedDigests versions() {
        return blindIndex;
    }

    /**
     * Digest of a NIK for other services.
     *
     * @param number 16 digits
     * @return lower-case hex HMAC-SHA-256 of the digits
     */
    public String shared(String number) {
        return identity.hexOf(number);
    }

    /**
     * Digest of a KK for selection, which compares families and can try out no number.
     *
     * @param kk 16 digits
     * @return lower-case hex HMAC-SHA-256 of the digits
     */
    public String family(String kk) {
        return family.hexOf(kk);
    }
}
