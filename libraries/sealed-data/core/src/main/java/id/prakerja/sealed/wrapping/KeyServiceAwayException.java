package id.prakerja.sealed.wrapping;

/** The key service does not answer, or says that it cannot at present: asked again later, it may. */
public final class KeyServiceAwayException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyServiceAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
