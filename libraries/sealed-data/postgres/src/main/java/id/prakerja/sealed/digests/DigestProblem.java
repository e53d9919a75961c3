package id.prakerja.sealed.digests;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with the keys of digests. */
public enum DigestProblem implements ProblemCode {
    /** No keys are configured for it. */
    DIGEST_CHAIN_UNKNOWN(new Problem(404, "There are no digests of the name {0}.", "Tidak ada digest bernama {0}.")),
    /** There is but the first key, or all stands under the latest since the service began. */
    DIGEST_ROTATION_UNKNOWN(new Problem(
            404,
            "The digests of {0} have never been brought under the latest key.",
            "Digest {0} belum pernah dipindahkan ke kunci terbaru.")),
    /** Everything stands under the latest key that is configured. */
    DIGEST_KEY_NOT_ADDED(new Problem(
            409,
            "All digests of {0} are under the latest key, {1}. Add another one at the end of the order first.",
            "Semua digest {0} sudah memakai kunci terbaru, {1}. Tambahkan dahulu kunci lain di akhir urutan."));

    private final Problem problem;

    DigestProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
