package id.prakerja.sealed.digests;

import id.prakerja.sealed.DigestChain;
import id.prakerja.sealed.KeyedDigest;
import java.util.stream.IntStream;

/**
 * The digests of a chain as this instance makes them: under the latest key, and while a rotation is possible or runs under the one before as
 * well. Which of the two is written, the database says in the statement that writes ({@code digest_written}).
 */
public final class ChainedDigests {

    private final DigestChain chain;
    private final String[] fingerprints;
    private volatile boolean settled;
    private volatile String unfit;

    ChainedDigests(DigestChain chain) {
        this.chain = chain;
        this.fingerprints = IntStream.rangeClosed(1, chain.versions())
                .mapToObj(chain::fingerprint)
                .toArray(String[]::new);
        this.settled = chain.versions() == 1;
    }

    /** What the digests are for. */
    public String name() {
        return chain.name();
    }

    /** The latest version that is configured. */
    public int latest() {
        return chain.versions();
    }

    /** Shows the database which keys are here: for {@code digest_written}, whose answer is the version that is written. */
    public String[] fingerprints() {
        return fingerprints.clone();
    }

    /**
     * A value's digest.
     *
     * @param kind what the value is
     * @param value in its normal form
     */
    public VersionedDigest of(String kind, String value) {
        return of(kind, value, 32);
    }

    /**
     * A value's digest, shortened.
     *
     * @param bytes how long
     */
    public VersionedDigest of(String kind, String value, int bytes) {
        requireFit();
        if (settled) {
            return new VersionedDigest(null, chain.of(latest(), kind, value, bytes));
        }
        byte[] former = chain.of(latest() - 1, kind, value, bytes);
        return new VersionedDigest(former, chain.raised(latest(), former));
    }

    /**
     * Digest of what does not last, such as a one-time code: of the version that is settled. When the next one is, what was kept before is found
     * no more.
     *
     * @return 32 bytes
     */
    public byte[] ofWhatPasses(String kind, String value) {
        requireFit();
        return chain.of(settled ? latest() : latest() - 1, kind, value);
    }

    /**
     * Digests under a key that is derived from the first one, whatever the version.
     *
     * @param purpose what the derived key is for
     */
    public KeyedDigest derivedFromTheFirst(String purpose) {
        return chain.derivedFromTheFirst(purpose);
    }

    DigestChain chain() {
        return chain;
    }

    boolean isSettled() {
        return settled;
    }

    /** The database says how far the latest version is, and whether this instance's keys are the right ones. */
    void follow(boolean latestIsSettled, String doesNotFit) {
        settled = latestIsSettled;
        unfit = doesNotFit;
    }

    /** Whoever lacks a key would find nobody, and says nothing rather than that there is nobody. */
    private void requireFit() {
        if (unfit != null) {
            throw new IllegalStateException(unfit);
        }
    }
}
