package id.prakerja.work;

/** The item is in other hands by now, since the lease has lapsed: roll back, the other does it. */
public final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLostException(String queue) {
        super("An item of queue %s is in other hands by now".formatted(queue));
    }
}
