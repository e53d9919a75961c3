package id.prakerja.selection.draw.proof.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why there is nothing to check yet, or at all. */
public enum ProofProblem implements ProblemCode {
    /** Packages and proofs are public from the announcement on. */
    RESULT_NOT_PUBLIC(new Problem(
            409,
            "The result of wave {0} is not public yet; the wave is {1}.",
            "Hasil gelombang {0} belum diumumkan; gelombang berstatus {1}.")),
    /** No entry of the frozen list has this code. */
    ENTRY_UNKNOWN(new Problem(
            404,
            "The list of wave {0} has no entry with the code {1}.",
            "Daftar gelombang {0} tidak memuat pendaftaran dengan kode {1}.")),
    /** Not everyone who joins is drawn; the result tells why. */
    ENTRY_NOT_DRAWN(
            new Problem(
                    404,
                    "There is no entry of this person in the draw of wave {0}. See /v1/waves/{0}/results/{1} for the reason.",
                    "Tidak ada pendaftaran atas orang ini dalam pengundian gelombang {0}. Lihat alasannya di /v1/waves/{0}/results/{1}."));

    private final Problem problem;

    ProofProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
