package id.prakerja.selection.draw.draw.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a draw does not start. */
public enum DrawProblem implements ProblemCode {
    /** One draw at a time in the whole programme. */
    DRAW_RUNNING(new Problem(
            409,
            "A draw is running; only one can run at a time. GET the wave to see its progress.",
            "Pengundian sedang berjalan; hanya satu yang dapat berjalan pada satu waktu."));

    private final Problem problem;

    DrawProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
