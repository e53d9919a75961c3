package id.prakerja.training.practice;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why somebody may not practise. */
public enum PracticeProblem implements ProblemCode {
    /** Only partners of the sandbox make up participants. */
    SANDBOX_ONLY(new Problem(
            403,
            "Only a partner of the sandbox may do this, with people of the sandbox.",
            "Hanya mitra uji coba yang boleh melakukan ini, dengan peserta uji coba."));

    private final Problem problem;

    PracticeProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
