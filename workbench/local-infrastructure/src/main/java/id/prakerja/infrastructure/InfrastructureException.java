package id.prakerja.infrastructure;

/** A server of the local infrastructure could not be started, stopped or reached; the message says which and why. */
public class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence for the developer. */
    public InfrastructureException(String message) {
        super(message);
    }

    /** Creates the exception with a sentence for the developer and what lies beneath. */
    public InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
