package id.prakerja.registration.people.duplicate.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a case of likely duplicates is not decided. */
public enum DuplicateProblem implements ProblemCode {
    /** No such case. */
    DUPLICATE_CASE_UNKNOWN(new Problem(404, "There is no such case.", "Kasus tidak ditemukan.")),
    /** Decided otherwise before. */
    DUPLICATE_CASE_DECIDED(new Problem(409, "This case has been decided: {0}.", "Kasus ini sudah diputuskan: {0}.")),
    /** The registration that is to stay is not one of the case. */
    KEPT_REGISTRATION_NEEDED(new Problem(
            400,
            "Where it is the same person, name which registration of the case stays.",
            "Bila orangnya sama, sebutkan pendaftaran mana dalam kasus ini yang dipertahankan.")),
    /** A registration that would have to end stands in a wave, or is a participant's. */
    DUPLICATE_IN_WAVE(
            new Problem(
                    409,
                    "A registration that would end stands in a wave or is a participant''s; decide once the wave is over, or have the participant suspended.",
                    "Pendaftaran yang akan diakhiri sedang mengikuti gelombang atau sudah menjadi peserta; putuskan setelah gelombang selesai, atau minta peserta ditangguhkan."));

    private final Problem problem;

    DuplicateProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
