package id.prakerja.registration.door.admission.domain;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Holds each client to a pace, in a fixed amount of memory however many clients there are. A client is kept in two slots of a table,
 * chosen by hashes that nobody can foresee, and is too fast only where both say so: strangers who share one slot do not slow one
 * another down. A slot holds the time until which its clients have used up their pace.
 */
public final class ClientPace {

    private static final int SLOTS = 1 << 16;
    private static final long SECOND = 1_000_000_000;
    /** Enough to distinguish signed tokens, and cheap however long they are. */
    private static final int TAIL = 64;

    private final AtomicLongArray first = new AtomicLongArray(SLOTS);
    private final AtomicLongArray second = new AtomicLongArray(SLOTS);
    private final long seed = ThreadLocalRandom.current().nextLong() | 1;
    private final long interval;
    private final long burst;

    /**
     * A pace.
     *
     * @param perSecond requests a second
     * @param burst requests that may come at once
     */
    public ClientPace(double perSecond, int burst) {
        this.interval = Math.round(SECOND / perSecond);
        this.burst = interval * burst;
    }

    /**
     * A client sends a request.
     *
     * @param client name of the client
     * @param nanos monotonic time
     * @return 0 if it may, else the nanoseconds until it may again
     */
    public long wait(String client, long nanos) {
        long hash = mixed(client);
        int one = (int) (hash & (SLOTS - 1));
        int other = (int) (hash >>> 32 & (SLOTS - 1));
        long until = Math.min(usedUntil(first.get(one), nanos), usedUntil(second.get(other), nanos)) + interval;
        if (until - nanos > burst) {
            return until - nanos - burst;
        }
        first.accumulateAndGet(one, until, ClientPace::later);
        second.accumulateAndGet(other, until, ClientPace::later);
        return 0;
    }

    private static long usedUntil(long slot, long nanos) {
        return slot == 0 || slot - nanos < 0 ? nanos : slot;
    }

    private static long later(long slot, long until) {
        return slot == 0 || until - slot > 0 ? until : slot;
    }

    private long mixed(String client) {
        long hash = seed;
        for (int i = Math.max(0, client.length() - TAIL); i < client.length(); i++) {
            hash = (hash ^ client.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
