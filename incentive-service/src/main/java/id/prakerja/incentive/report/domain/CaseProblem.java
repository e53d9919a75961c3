package id.prakerja.incentive.report.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a case about contradicting reports cannot be decided as asked. */
public enum CaseProblem implements ProblemCode {
    /** Another instruction of the same payout may still be carried out. */
    PAYOUT_IN_FLIGHT(new Problem(
            409,
            "Another instruction of this payout is under way; decide when it has ended.",
            "Instruksi lain atas pembayaran ini masih berjalan; putuskan setelah selesai.")),
    /** The instruction has ended in a way that the finding contradicts. */
    FINDING_NOT_POSSIBLE(new Problem(
            409,
            "The instruction has ended as {0}; this finding cannot be applied to it.",
            "Instruksi telah berakhir sebagai {0}; temuan ini tidak dapat diterapkan.")),
    /** The amount contradicts the kind of the finding. */
    PAID_AMOUNT_WRONG(new Problem(
            422,
            "Give paidAmount, of at least 1 rupiah and other than the one instructed, with PAID_OTHER_AMOUNT and with nothing else.",
            "Isi paidAmount, minimal 1 rupiah dan berbeda dari yang diinstruksikan, hanya untuk PAID_OTHER_AMOUNT.")),
    /** Only a report that concerns no payout is closed by a note. */
    TWO_PEOPLE_NEEDED(new Problem(
            409,
            "This report concerns a payout; one person proposes a finding, and another approves it.",
            "Laporan ini menyangkut pembayaran; satu petugas mengusulkan temuan, petugas lain menyetujuinya.")),
    /** The report concerns no payout of ours. */
    NO_PAYOUT_CONCERNED(new Problem(
            409,
            "This report concerns no payout; close it with a note.",
            "Laporan ini tidak menyangkut pembayaran; tutup dengan catatan.")),
    /** Nobody approves the own proposal. */
    OWN_PROPOSAL(new Problem(
            403, "Somebody else approves what you proposed.", "Usulan Anda harus disetujui oleh orang lain.")),
    /** Nothing to approve. */
    NOTHING_PROPOSED(new Problem(409, "No finding has been proposed.", "Belum ada temuan yang diusulkan.")),
    /** The proposal is another than the one that was read. */
    PROPOSAL_CHANGED(new Problem(
            409,
            "Another finding has been proposed in between; read it first.",
            "Temuan lain telah diusulkan; baca terlebih dahulu."));

    private final Problem problem;

    CaseProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
