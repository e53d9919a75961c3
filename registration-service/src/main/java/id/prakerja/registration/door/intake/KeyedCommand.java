package id.prakerja.registration.door.intake;

import id.prakerja.messaging.postgres.IdempotencyClaim;

/** A command that is carried out once, however often it is sent. */
public interface KeyedCommand {

    /**
     * Under which key it is sent.
     *
     * @return operation, key and digest of the content
     */
    IdempotencyClaim claim();
}
