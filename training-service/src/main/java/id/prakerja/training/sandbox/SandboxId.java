package id.prakerja.training.sandbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of what partners practise with. They begin with their time as all others do, but are UUIDs of version 8, where all others are of
 * version 7: whatever carries one is of the sandbox, and nobody need look that up.
 */
public final class SandboxId {

    private static final int VERSION = 8;
    private static final int VERSION_OF_OTHERS = 7;
    private static final int TIME_SHIFT = 16;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long LEAST = 0x8000000000000000L;

    private SandboxId() {}

    /** A new one. */
    public static UUID next() {
        UUID ordered = UuidCreator.getTimeOrderedEpoch();
        return new UUID(
                (ordered.getMostSignificantBits() & ~VERSION_BITS) | VERSION_8, ordered.getLeastSignificantBits());
    }

    /** Whether it is one. */
    public static boolean is(UUID id) {
        return id.version() == VERSION;
    }

    /** The version of ids of the sandbox, or of all others. */
    public static int versionOf(boolean sandbox) {
        return sandbox ? VERSION : VERSION_OF_OTHERS;
    }

    /** The least that one made at this instant or later can be. */
    public static UUID since(Instant instant) {
        return new UUID((instant.toEpochMilli() << TIME_SHIFT) | VERSION_8, LEAST);
    }
}
