package id.prakerja.sealed.rotation;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with an encryption key. */
public enum KeyProblem implements ProblemCode {
    /** No re-encryption under the active key was ever started. */
    REENCRYPTION_UNKNOWN(new Problem(
            404,
            "Nothing has been re-encrypted under the active key.",
            "Belum ada enkripsi ulang dengan kunci yang aktif.")),
    /** No instance has ever used such a key. */
    KEY_UNKNOWN(new Problem(404, "There is no encryption key {0}.", "Kunci enkripsi {0} tidak ada.")),
    /** New data are encrypted under it. */
    KEY_ACTIVE(new Problem(
            409,
            "The key {0} is the active one; new data are encrypted under it.",
            "Kunci {0} masih aktif; data baru dienkripsi dengannya.")),
    /** Something would not open any more. */
    KEY_IN_USE(new Problem(
            409,
            "There are still {1} values encrypted under the key {0}.",
            "Masih ada {1} data yang dienkripsi dengan kunci {0}."));

    private final Problem problem;

    KeyProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
