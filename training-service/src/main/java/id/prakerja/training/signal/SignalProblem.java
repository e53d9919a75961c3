package id.prakerja.training.signal;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on a flag. */
public enum SignalProblem implements ProblemCode {
    /** No such flag. */
    FLAG_UNKNOWN(new Problem(404, "There is no such flag.", "Tanda kecurigaan tidak ditemukan.")),
    /** Decided otherwise. */
    FLAG_DECIDED(
            new Problem(409, "The flag has been decided already: {0}.", "Tanda kecurigaan ini sudah diputuskan: {0}."));

    private final Problem problem;

    SignalProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
