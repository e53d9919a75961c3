package id.prakerja.sealed.digests;

import io.vertx.core.buffer.Buffer;

/**
 * A value's digest, by which it is looked for while the key changes: by either version, of which one is in the database.
 *
 * @param former the version before the latest; null where the latest has been settled
 * @param latest the latest version that is configured
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record VersionedDigest(byte[] former, byte[] latest) {

    /** Both, to be looked for with {@code = any (…)}. */
    public Buffer[] either() {
        return former == null
                ? new Buffer[] {Buffer.buffer(latest)}
                : new Buffer[] {Buffer.buffer(former), Buffer.buffer(latest)};
    }
}
