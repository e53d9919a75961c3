package id.prakerja.approvals.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a proposal cannot be made or decided. */
public enum ApprovalProblem implements ProblemCode {
    /** No proposal has this id. */
    PROPOSAL_UNKNOWN(new Problem(404, "There is no proposal {0}.", "Usulan {0} tidak ada.")),
    /** Another proposal of the kind waits already. */
    PROPOSAL_PENDING(new Problem(
            409,
            "Another proposal of this kind waits for a decision: {0}. Have it rejected or withdrawn first.",
            "Usulan lain yang sejenis masih menunggu keputusan: {0}. Tolak atau tarik usulan itu dahulu.")),
    /** No longer open. */
    PROPOSAL_DECIDED(new Problem(
            409,
            "This proposal is {0}; only a pending one can be decided.",
            "Usulan ini berstatus {0}; hanya usulan yang menunggu yang dapat diputuskan.")),
    /** Another person is needed. */
    SAME_ACCOUNT(new Problem(
            403,
            "Who has prepared a proposal cannot approve it; another person must.",
            "Penyusun usulan tidak dapat menyetujuinya sendiri; harus petugas lain.")),
    /** The approver has seen something else. */
    CONTENT_DIFFERS(new Problem(
            409,
            "The content hash is not that of this proposal; read it again before you approve.",
            "Nilai hash isi tidak sesuai dengan usulan ini; baca kembali sebelum menyetujui.")),
    /** Prepared for what the subject was before. */
    PROPOSAL_STALE(new Problem(
            409,
            "{0} has changed since this was prepared; prepare it anew.",
            "{0} telah berubah sejak usulan ini disusun; susun kembali.")),
    /** Another approver is at it. */
    APPROVAL_RUNNING(new Problem(
            409,
            "This proposal is being decided at this moment; GET it to see how it ends.",
            "Usulan ini sedang diputuskan; lihat kembali untuk mengetahui hasilnya."));

    private final Problem problem;

    ApprovalProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
