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
    /** No recipient, or the determination is still on its way here. */
    NOT_A_PARTICIPANT(
            new Problem(
                    409,
                    "Only recipients of the programme link an account. Whoever has just been determined tries again in a few minutes.",
                    "Hanya penerima program yang dapat menyambungkan rekening. Bila baru ditetapkan, coba lagi beberapa menit lagi.")),
    /** Accounts are not tried out. */
    TOO_MANY_LINK_REQUESTS(new Problem(
            429,
            "Too many accounts have been tried. Try again tomorrow.",
            "Terlalu banyak rekening yang dicoba. Coba lagi besok.")),
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
