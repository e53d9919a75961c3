package id.prakerja.incentive.batch;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about batches is refused. */
public enum BatchProblem implements ProblemCode {
    /** No such batch. */
    BATCH_UNKNOWN(new Problem(404, "There is no batch with this id.", "Tidak ada batch dengan id ini.")),
    /** Not a state of batches. */
    BATCH_STATUS_UNKNOWN(new Problem(
            400, "{0} is no state of a batch. The states are: {1}.", "{0} bukan status batch. Status: {1}.")),
    /** Its state does not allow it. */
    BATCH_NOT_POSSIBLE(
            new Problem(409, "A batch that is {0} cannot become {1}.", "Batch berstatus {0} tidak dapat menjadi {1}.")),
    /** Nothing waits. */
    NOTHING_TO_PREPARE(new Problem(
            409,
            "No payout to this partner waits for a batch.",
            "Tidak ada pembayaran ke mitra ini yang menunggu batch.")),
    /** Another one first. */
    BATCH_OPEN(new Problem(
            409,
            "A batch for this partner is prepared already: {0}. It is decided or given up first.",
            "Batch untuk mitra ini sudah disiapkan: {0}. Putuskan atau batalkan terlebih dahulu.")),
    /** The allotments do not cover it. */
    BUDGET_EXCEEDED(new Problem(
            409,
            "The batch is of {0} rupiah, and {1} are left of what has been allotted.",
            "Batch bernilai {0} rupiah, sedangkan sisa alokasi anggaran {1} rupiah.")),
    /** Suspended already. */
    PARTNER_SUSPENDED_ALREADY(new Problem(409, "This partner is suspended already.", "Mitra ini sudah ditangguhkan.")),
    /** Nothing to lift. */
    PARTNER_NOT_SUSPENDED(new Problem(404, "This partner is not suspended.", "Mitra ini tidak ditangguhkan.")),
    /** Another person lifts it. */
    OWN_SUSPENSION(new Problem(
            409,
            "Whoever suspended a partner does not lift it; another person does.",
            "Petugas yang menangguhkan mitra tidak boleh mencabutnya; petugas lain yang melakukannya."));

    private final Problem problem;

    BatchProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
