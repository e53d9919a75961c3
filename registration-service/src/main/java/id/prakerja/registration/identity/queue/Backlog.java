package id.prakerja.registration.identity.queue;

import java.util.Map;

/**
 * How many people wait for the registry.
 *
 * @param pending people whose turn is yet to come
 * @param byChannel the same by channel; those who are verified again under {@code REVERIFICATION}
 */
record Backlog(long pending, Map<String, Long> byChannel) {}
