package id.prakerja.messaging.postgres;

/** An answer is kept under the same idempotency key, by a transaction before this one or beside it. */
public class KeyTakenException extends RuntimeException {

    KeyTakenException() {
        super("An answer is kept already under an idempotency key of this group");
    }
}
