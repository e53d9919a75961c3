package id.prakerja.registration.identity.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why an operator cannot do something about a verification. */
public enum VerificationProblem implements ProblemCode {
    /** The registry has not refused this person's question, or an operator has decided already. */
    VERIFICATION_NOT_PARKED(new Problem(
            404, "The verification of this person is not put aside.", "Verifikasi orang ini tidak sedang disisihkan."));

    private final Problem problem;

    VerificationProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
