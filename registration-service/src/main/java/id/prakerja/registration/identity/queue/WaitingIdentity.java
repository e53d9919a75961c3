package id.prakerja.registration.identity.queue;

import java.util.UUID;

/**
 * Somebody whose identity is to be verified.
 *
 * @param applicantId who
 * @param reference name of the question towards the registry; a corrected identity gets a new one, so that a late answer to the
 *     old question changes nothing
 * @param attempts how often it has been asked, the present time included
 */
public record WaitingIdentity(UUID applicantId, UUID reference, int attempts) {}
