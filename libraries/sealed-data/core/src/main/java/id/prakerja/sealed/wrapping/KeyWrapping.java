package id.prakerja.sealed.wrapping;

/**
 * A master key that wraps other keys and never leaves its place. What is wrapped may stand in a configuration: without the master key
 * it opens nothing. The master key has versions; what an older one wrapped still opens, until that version is taken away.
 */
public interface KeyWrapping {

    /** What every wrapped form begins with, up to its first colon. */
    String scheme();

    /**
     * Wraps under the newest version of the master key.
     *
     * @throws KeyServiceAwayException if the key service does not answer, which may pass
     * @throws IllegalStateException if it refuses
     */
    String wrap(byte[] content);

    /**
     * What was wrapped.
     *
     * @throws KeyServiceAwayException if the key service does not answer, which may pass
     * @throws IllegalStateException if the master key or its version is gone, or it was wrapped by another or changed
     */
    byte[] unwrap(String wrapped);

    /**
     * The same content wrapped under the newest version of the master key.
     *
     * @throws KeyServiceAwayException if the key service does not answer, which may pass
     * @throws IllegalStateException if it does not open, or the key service refuses
     */
    String rewrap(String wrapped);
}
