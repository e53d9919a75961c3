package id.prakerja.registration.identity.queue;

import java.time.Instant;

/**
 * How many people wait.
 *
 * @param pending people in the queue
 * @param oldestWaitingSince when the one who waits longest registered, or null if nobody waits
 */
public record Backlog(long pending, Instant oldestWaitingSince) {}
