package id.prakerja.json;

/** A value that cannot be read; its message says what is wanted and never repeats the value, which may be personal. */
public final class MalformedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedValueException(String wanted) {
        super(wanted);
    }

    MalformedValueException(String wanted, Throwable cause) {
        super(wanted, cause);
    }
}
