package id.prakerja.selection.waves.drand.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a round of drand or its value is not taken. */
public enum DrandProblem implements ProblemCode {
    /** The service cannot check its values. */
    DRAND_CHAIN_UNKNOWN(new Problem(
            422,
            "The service does not know the drand chain {0}; it knows {1}.",
            "Layanan tidak mengenal rantai drand {0}; yang dikenal: {1}.")),
    /** Without the signature anybody could make up a value. */
    DRAND_SIGNATURE_REQUIRED(new Problem(
            422,
            "A value of this drand chain comes with its {0}, as the chain publishes them.",
            "Nilai dari rantai drand ini harus disertai {0} sebagaimana diterbitkan rantai tersebut.")),
    /** Not what follows from the signature. */
    DRAND_VALUE_DIFFERS(new Problem(
            422, "The value is not the SHA-256 of its signature.", "Nilai ini bukan SHA-256 dari tanda tangannya.")),
    /** Not signed by the chain for that round. */
    DRAND_SIGNATURE_FALSE(new Problem(
            422,
            "The signature is not that of the drand chain for the announced round.",
            "Tanda tangan ini bukan milik rantai drand untuk ronde yang diumumkan.")),
    /** The machine lacks what checks signatures. */
    DRAND_UNVERIFIABLE(new Problem(
            503,
            "Signatures of drand cannot be checked on this machine; announce another source.",
            "Tanda tangan drand tidak dapat diperiksa pada mesin ini; umumkan sumber lain."));

    private final Problem problem;

    DrandProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
