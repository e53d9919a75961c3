package id.prakerja.registration.identity.queue;

import java.util.UUID;

/**
 * Somebody whose identity is to be verified.
 *
 * @param applicantId who
 * @param reference name of the question towards the registry, the same however often it is asked; a corrected identity gets a new
 *     one, so that a late answer to the old question changes nothing
 */
public record WaitingIdentity(UUID applicantId, UUID reference) {

    private static final String BETWEEN = "_";

    /** Whom an item of the queue is about. */
    static WaitingIdentity of(String key) {
        int between = key.indexOf(BETWEEN);
        return new WaitingIdentity(
                UUID.fromString(key.substring(0, between)), UUID.fromString(key.substring(between + 1)));
    }

    /** Names the item in the queue: by the person, for operators, and by the question. */
    String key() {
        return applicantId + BETWEEN + reference;
    }
}
