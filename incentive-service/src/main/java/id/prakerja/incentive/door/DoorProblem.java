package id.prakerja.incentive.door;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something about a door is refused. */
public enum DoorProblem implements ProblemCode {
    /** No such partner. */
    DOOR_PARTNER_UNKNOWN(new Problem(404, "There is no payment partner {0}.", "Mitra pembayaran {0} tidak ada.")),
    /** The partner cannot be reached that way. */
    DOOR_NOT_CONFIGURED(new Problem(
            422,
            "Payment partner {0} has no address and no keys for the door {1}.",
            "Mitra pembayaran {0} belum memiliki alamat dan kunci untuk jalur {1}.")),
    /** None of the partner's own. */
    INSTRUCTION_UNKNOWN(new Problem(
            404,
            "No instruction {0} was given to you by a door that reports by calls.",
            "Tidak ada instruksi {0} untuk Anda melalui jalur yang melapor lewat panggilan.")),
    /** No such key. */
    PARTNER_KEY_UNKNOWN(
            new Problem(404, "You have had no key {0} made.", "Anda tidak memiliki kunci {0} yang dibuat di sini.")),
    /** People cannot decide about an instruction while its partner is being called about it. */
    DOOR_CALL_UNDER_WAY(new Problem(
            409,
            "The partner is being called about this instruction; try again in two minutes.",
            "Mitra sedang dihubungi mengenai instruksi ini; coba lagi dalam dua menit.")),
    /** It is that way already. */
    DOOR_UNCHANGED(new Problem(
            409, "Payment partner {0} has the door {1} already.", "Mitra pembayaran {0} sudah memakai jalur {1}."));

    private final Problem problem;

    DoorProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
