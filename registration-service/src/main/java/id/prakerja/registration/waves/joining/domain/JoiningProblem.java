package id.prakerja.registration.waves.joining.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why somebody cannot join a wave. */
public enum JoiningProblem implements ProblemCode {
    /** Nobody has told of such a wave. */
    WAVE_UNKNOWN(new Problem(404, "There is no wave {0}.", "Gelombang {0} tidak ada.")),
    /** Not open yet, or closed already. */
    WAVE_NOT_OPEN(new Problem(409, "Wave {0} cannot be joined at present.", "Gelombang {0} saat ini tidak dibuka.")),
    /** The registration is not complete. */
    NOT_READY(new Problem(
            409,
            "The registration is not complete yet; its status is {0}.",
            "Pendaftaran belum lengkap; statusnya {0}.")),
    /** Stands in a wave already. */
    ALREADY_JOINED(new Problem(
            409,
            "You have already joined a wave; only one can be joined at a time.",
            "Anda sudah bergabung pada sebuah gelombang; hanya satu gelombang pada satu waktu.")),
    /** Fails a rule of eligibility. */
    INELIGIBLE(new Problem(
            422,
            "You are not eligible for the programme; the reason is with your registration.",
            "Anda tidak memenuhi syarat program; alasannya tercantum pada data pendaftaran Anda.",
            "/v1/applicants/{id}/review"));

    private final Problem problem;

    JoiningProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
