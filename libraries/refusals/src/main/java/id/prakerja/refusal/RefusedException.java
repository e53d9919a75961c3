package id.prakerja.refusal;

/** Carries a {@link Refusal} out to the HTTP edge, where it becomes a problem response. */
public class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    /**
     * A refusal to be answered.
     *
     * @param refusal what is refused and why
     */
    public RefusedException(Refusal refusal) {
        // A refusal is an answer, not a fault: no stack trace is worth its cost.
        super(refusal.code().name() + ": " + refusal.english(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * What is refused and why.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
