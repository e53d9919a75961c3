package id.prakerja.messaging.inbox;

/** A record that is no event of the expected type: headers missing, JSON broken, fields of another kind. */
public final class UnreadableEventException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without the content. */
    public UnreadableEventException(String message) {
        super(message);
    }

    /** Says what is wrong, without the content, and adds the parser's complaint. */
    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
