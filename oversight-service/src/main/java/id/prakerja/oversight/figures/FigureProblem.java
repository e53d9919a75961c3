package id.prakerja.oversight.figures;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a figure is not given. */
public enum FigureProblem implements ProblemCode {
    /** There is no such figure. */
    FIGURE_UNKNOWN(new Problem(404, "There is no figure {0}.", "Tidak ada angka {0}.")),
    /** The figure is not told apart by that. */
    DIMENSION_UNKNOWN(
            new Problem(400, "The figure {0} is not told apart by {1}.", "Angka {0} tidak dapat dirinci menurut {1}."));

    private final Problem problem;

    FigureProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
