package id.prakerja.training.receipt;

import java.time.Instant;

/**
 * An event of a partner that was refused, as it was last answered.
 *
 * @param partnerId whose
 * @param eventId the partner's name for it
 * @param path the address it was sent to
 * @param status of the answer
 * @param code stable code
 * @param message in English
 * @param at when, UTC
 */
record RefusedEvent(
        String partnerId, String eventId, String path, int status, String code, String message, Instant at) {}
