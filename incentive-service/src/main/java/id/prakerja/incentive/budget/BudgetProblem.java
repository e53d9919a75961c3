package id.prakerja.incentive.budget;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about the budget is refused. */
public enum BudgetProblem implements ProblemCode {
    /** A decision allots once. */
    ALLOTMENT_EXISTS(new Problem(
            409,
            "The allotment of decision {0} has been entered already.",
            "Alokasi dari keputusan {0} sudah dicatat."));

    private final Problem problem;

    BudgetProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
