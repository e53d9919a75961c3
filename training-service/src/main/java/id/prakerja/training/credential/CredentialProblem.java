package id.prakerja.training.credential;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why there is no credential. */
public enum CredentialProblem implements ProblemCode {
    /** Withdrawn, or not certified yet. */
    CERTIFICATE_DOES_NOT_STAND(
            new Problem(409, "The certificate does not stand: {0}.", "Sertifikat ini tidak berlaku: {0}.")),
    /** No credential has a place in this list. */
    STATUS_LIST_UNKNOWN(new Problem(404, "There is no such status list.", "Daftar status ini tidak ada.")),
    /** No such key. */
    CREDENTIAL_KEY_UNKNOWN(new Problem(
            404,
            "No credential was signed with such a key.",
            "Tidak ada kredensial yang ditandatangani dengan kunci ini."));

    private final Problem problem;

    CredentialProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
