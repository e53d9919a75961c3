package id.prakerja.registration.people.domicile.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a case about a domicile is not decided. */
public enum DomicileProblem implements ProblemCode {
    /** No such case. */
    DOMICILE_CASE_UNKNOWN(new Problem(404, "There is no such case.", "Kasus tidak ditemukan.")),
    /** Decided otherwise before. */
    DOMICILE_CASE_DECIDED(new Problem(409, "This case has been decided: {0}.", "Kasus ini sudah diputuskan: {0}.")),
    /** Elsewhere needs a place that there is, and another one. */
    DOMICILE_NEEDED(new Problem(
            400,
            "Where the person lives elsewhere, name the regency or city, other than the one declared.",
            "Bila orang tersebut tinggal di tempat lain, sebutkan kabupaten atau kotanya, selain yang dinyatakan.")),
    /** The seats of a wave are given by the domiciles of its time. */
    DOMICILE_IN_WAVE(
            new Problem(
                    409,
                    "The person stands in a wave or is a participant; the domicile can be changed once the wave is over.",
                    "Orang tersebut sedang mengikuti gelombang atau sudah menjadi peserta; domisili dapat diubah setelah gelombang selesai."));

    private final Problem problem;

    DomicileProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
