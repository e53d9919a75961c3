package id.prakerja.groupcommit;

/** More commands are waiting than the bound allows; the caller should come back a little later. */
public class GroupCommitFullException extends RuntimeException {

    private final int waiting;

    GroupCommitFullException(int waiting) {
        super("Already " + waiting + " commands are waiting to be committed");
        this.waiting = waiting;
    }

    /**
     * How many commands are waiting.
     *
     * @return commands in the queue
     */
    public int waiting() {
        return waiting;
    }
}
