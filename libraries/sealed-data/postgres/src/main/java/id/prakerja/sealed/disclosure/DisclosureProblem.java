package id.prakerja.sealed.disclosure;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why personal data are not shown. */
public enum DisclosureProblem implements ProblemCode {
    /** Nobody looks at personal data without saying why. */
    PURPOSE_REQUIRED(
            new Problem(
                    400,
                    "Say why you need to see these data: purpose is one of APPEAL, COMPLAINT, SUPPORT, DUPLICATE_REVIEW, AUDIT, LEGAL_REQUEST.",
                    "Sebutkan tujuan melihat data ini: purpose adalah salah satu dari APPEAL, COMPLAINT, SUPPORT, DUPLICATE_REVIEW, AUDIT, LEGAL_REQUEST."));

    private final Problem problem;

    DisclosureProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
