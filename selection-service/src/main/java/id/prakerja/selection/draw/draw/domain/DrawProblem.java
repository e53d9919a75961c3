package id.prakerja.selection.draw.draw.domain;

import id.prakerja.refusal.ProblemCode;

/** Why a draw does not start. */
public enum DrawProblem implements ProblemCode {
    /** One draw at a time in the whole programme. */
    DRAW_RUNNING(
            409,
            "A draw is running; only one can run at a time. GET the wave to see its progress.",
            "Pengundian sedang berjalan; hanya satu yang dapat berjalan pada satu waktu.");

    private final int status;
    private final String english;
    private final String indonesian;

    DrawProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
