package id.prakerja.registration.identity.queue;

import java.time.Instant;
import java.util.Map;

/**
 * How many people wait.
 *
 * @param pending people in the queue
 * @param oldestWaitingSince when the one who waits longest registered, or null if nobody waits
 * @param byChannel people in the queue by channel; those who are verified again under {@code REVERIFICATION}
 * @param parked people whose question the registry cannot take, and about whom an operator decides
 */
public record Backlog(long pending, Instant oldestWaitingSince, Map<String, Long> byChannel, long parked) {}
