package id.prakerja.registration.privacy.personaldata;

import id.prakerja.sealed.digests.ChainedDigests;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.sealed.digests.VersionedDigest;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The digests by which values are found and kept apart. They stay here, and nobody else has a key of them. Keys are unwrapped at start. */
@Startup
@ApplicationScoped
public class Digests {

    /** The chain of the digests. */
    public static final String BLIND_INDEX = "blind-index";

    private static final Logger LOG = Logger.getLogger(Digests.class);

    private final DigestVersions chains;
    private final ChainedDigests blindIndex;

    Digests(DigestVersions chains) {
        this.chains = chains;
        blindIndex = chains.chain(BLIND_INDEX);
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
}
