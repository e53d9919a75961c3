package id.prakerja.incentive.finance;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a figure of finance is refused. */
enum FinanceProblem implements ProblemCode {
    /** Too long, or its end before its beginning. */
    PERIOD_NOT_POSSIBLE(new Problem(
            422,
            "A period ends on its first day or later, and has {0} days at most.",
            "Periode berakhir pada hari pertamanya atau sesudahnya, dan paling lama {0} hari."));

    private final Problem problem;

    FinanceProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
