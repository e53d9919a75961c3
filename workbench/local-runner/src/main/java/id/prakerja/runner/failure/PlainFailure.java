package id.prakerja.runner.failure;

/** Something the person at the keyboard can act on; the message is one plain sentence and all they get to see. */
public class PlainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the failure with its sentence. */
    public PlainFailure(String sentence) {
        super(sentence);
    }

    /** Creates the failure with its sentence and what lies beneath. */
    public PlainFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
