package id.prakerja.registration.door.admission.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request is not let in for now. */
public enum AdmissionProblem implements ProblemCode {
    /** More people come than can be served at once; this one has a turn. */
    WAITING_ROOM(
            new Problem(
                    503,
                    "Very many people are registering. Nothing was stored, and your place in the line is kept: send the same request again after {0} seconds, with the Waiting-Ticket of this answer.",
                    "Sangat banyak orang sedang mendaftar. Belum ada yang tersimpan, dan antrean Anda tetap terjaga: kirim ulang permintaan yang sama setelah {0} detik dengan Waiting-Ticket dari jawaban ini."));

    private final Problem problem;

    AdmissionProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
