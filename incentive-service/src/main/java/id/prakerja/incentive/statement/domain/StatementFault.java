package id.prakerja.incentive.statement.domain;

/** Why a file is refused as a whole. It is thrown within the reading of one file, and ends it. */
public final class StatementFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * A fault.
     *
     * @param line where in the file; 0 for the file as a whole
     * @param reason in plain words, naming nobody
     */
    public StatementFault(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Where in the file; 0 for the file as a whole. */
    public long line() {
        return line;
    }
}
