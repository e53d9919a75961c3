package id.prakerja.training.figures;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why figures are not compared. */
public enum FiguresProblem implements ProblemCode {
    /** One at a time. */
    FIGURES_ARE_COMPARED(new Problem(
            409,
            "The figures are being compared or counted at this moment; look at the comparison, and try again.",
            "Angka sedang dibandingkan atau dihitung saat ini; lihat pembandingan tersebut, lalu coba lagi.")),
    /** Nothing to show. */
    FIGURES_NOT_COMPARED(
            new Problem(404, "The figures have not been compared yet.", "Angka belum pernah dibandingkan."));

    private final Problem problem;

    FiguresProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
