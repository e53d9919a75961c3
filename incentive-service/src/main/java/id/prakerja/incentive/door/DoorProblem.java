package id.prakerja.incentive.door;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a door cannot be changed. */
public enum DoorProblem implements ProblemCode {
    /** No such partner. */
    DOOR_PARTNER_UNKNOWN(new Problem(404, "There is no payment partner {0}.", "Mitra pembayaran {0} tidak ada.")),
    /** The partner cannot be reached that way. */
    DOOR_NOT_CONFIGURED(new Problem(
            422,
            "Payment partner {0} has no address and no keys for the door {1}.",
            "Mitra pembayaran {0} belum memiliki alamat dan kunci untuk jalur {1}.")),
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
