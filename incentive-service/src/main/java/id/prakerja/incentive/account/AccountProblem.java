package id.prakerja.incentive.account;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request to link an account is refused at once. */
public enum AccountProblem implements ProblemCode {
    /** No such partner. */
    PARTNER_UNKNOWN(new Problem(
            422,
            "There is no payment partner {0}. Choose one of: {1}.",
            "Tidak ada mitra pembayaran {0}. Pilih salah satu: {1}.")),
    /** Another person has it. */
    ACCOUNT_TAKEN(new Problem(
            409,
            "This account is already linked by another participant. An account serves one person only.",
            "Rekening ini sudah disambungkan oleh peserta lain. Satu rekening hanya untuk satu orang.")),
    /** Nothing linked so far. */
    ACCOUNT_NOT_LINKED(new Problem(404, "No account has been linked yet.", "Belum ada rekening yang disambungkan."));

    private final Problem problem;

    AccountProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
