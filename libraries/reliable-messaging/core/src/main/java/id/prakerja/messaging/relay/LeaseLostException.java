package id.prakerja.messaging.relay;

/** Another instance has taken the lease over. The relay drops what it has in hand and stands by. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the lease that was held. */
    public LeaseLostException(Lease lease) {
        super("The relay lease of %s, epoch %d, is in other hands".formatted(lease.owner(), lease.epoch()));
    }
}
