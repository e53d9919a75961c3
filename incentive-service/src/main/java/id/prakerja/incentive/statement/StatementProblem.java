package id.prakerja.incentive.statement;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about statements is refused. */
public enum StatementProblem implements ProblemCode {
    /** No such statement. */
    STATEMENT_UNKNOWN(
            new Problem(404, "There is no statement with this id.", "Tidak ada laporan harian dengan id ini.")),
    /** Its file is still on the way. */
    FILE_INCOMPLETE(new Problem(
            409,
            "{0} of {1} bytes of the file have come; send the others first.",
            "Baru {0} dari {1} bita berkas diterima; kirim sisanya terlebih dahulu.")),
    /** A statement tells of what has happened. */
    DAY_NOT_OVER(new Problem(409, "The day {0} is not over.", "Hari {0} belum berakhir.")),
    /** Two people have answered for it. */
    DAY_CLOSED(new Problem(
            409,
            "The day {0} is closed with this partner; nothing is added to it.",
            "Hari {0} sudah ditutup dengan mitra ini; tidak ada yang ditambahkan.")),
    /** What it will say is not known yet. */
    STATEMENT_UNDER_WAY(new Problem(
            409,
            "Another statement of this day is on its way; wait until it is compared, or give it up.",
            "Laporan lain untuk hari ini masih dalam proses; tunggu hingga dibandingkan, atau batalkan.")),
    /** Nothing to compare the books with. */
    NO_STATEMENT(new Problem(
            409,
            "No statement of this partner for this day has been reconciled.",
            "Belum ada laporan mitra ini untuk hari tersebut yang direkonsiliasi.")),
    /** Two people explain each difference first. */
    DIFFERENCES_OPEN(new Problem(
            409,
            "{0} differences of this day are not explained; one person proposes the explanation, another approves it.",
            "{0} selisih hari ini belum dijelaskan; satu petugas mengusulkan penjelasan, petugas lain menyetujuinya.")),
    /** The books of the day contradict themselves. */
    SUMS_DIFFER(new Problem(
            409,
            "What was instructed to this partner is not the sum of what became of it; the books are looked at first.",
            "Jumlah instruksi ke mitra ini tidak sama dengan jumlah hasilnya; pembukuan diperiksa terlebih dahulu.")),
    /** What is named is no open difference. */
    DIFFERENCE_UNKNOWN(new Problem(
            422,
            "Not all of the differences named belong to this statement and are open.",
            "Tidak semua selisih yang disebut milik laporan ini dan masih terbuka."));

    private final Problem problem;

    StatementProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
