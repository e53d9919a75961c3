package id.prakerja.messaging.postgres;

/** Another transaction has taken the same idempotency key between the look-up and the keeping of the answer. */
public class KeyTakenException extends RuntimeException {

    KeyTakenException() {
        super("Another transaction has taken an idempotency key meanwhile");
    }
}
