package id.prakerja.registration.identity.domain;

import id.prakerja.refusal.ProblemCode;

/** Why an operator cannot do something about a verification. */
public enum VerificationProblem implements ProblemCode {
    /** The registry has not refused this person's question, or an operator has decided already. */
    VERIFICATION_NOT_PARKED(
            404, "The verification of this person is not put aside.", "Verifikasi orang ini tidak sedang disisihkan.");

    private final int status;
    private final String english;
    private final String indonesian;

    VerificationProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
