package id.prakerja.training.partner;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on a partner. */
public enum PartnerProblem implements ProblemCode {
    /** Nobody of this name. */
    PARTNER_UNKNOWN(new Problem(404, "There is no partner {0}.", "Tidak ada mitra {0}.")),
    /** The name is taken. */
    PARTNER_EXISTS(new Problem(409, "There is a partner {0} already.", "Mitra {0} sudah terdaftar.")),
    /** Only institutions redeem vouchers by the older API. */
    PARTNER_NOT_INSTITUTION(
            new Problem(422, "The partner {0} is no training institution.", "Mitra {0} bukan lembaga pelatihan.")),
    /** No such key. */
    PARTNER_KEY_UNKNOWN(new Problem(404, "The partner has no key {0}.", "Mitra tidak memiliki kunci {0}.")),
    /** Too many keys at a time. */
    PARTNER_KEYS_FULL(new Problem(
            409,
            "A partner has at most {0} keys at a time; delete one first.",
            "Mitra memiliki paling banyak {0} kunci; hapus salah satu terlebih dahulu.")),
    /** Platforms do not redeem, institutions do not sell. */
    PARTNER_SCOPE_OF_ANOTHER_KIND(new Problem(
            422,
            "The scope {0} is not one of partners of the kind {1}.",
            "Lingkup {0} tidak berlaku bagi mitra jenis {1}."));

    private final Problem problem;

    PartnerProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
