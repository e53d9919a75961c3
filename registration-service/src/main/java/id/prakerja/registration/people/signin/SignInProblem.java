package id.prakerja.registration.people.signin;

import id.prakerja.refusal.ProblemCode;

/** Why signing in is refused, beside what concerns the code. */
public enum SignInProblem implements ProblemCode {
    /** This installation's issuer signs all tokens. */
    SIGN_IN_NOT_OFFERED(
            404,
            "Signing in by code is not offered here; use your account.",
            "Masuk dengan kode tidak tersedia di sini; gunakan akun Anda.");

    private final int status;
    private final String english;
    private final String indonesian;

    SignInProblem(int status, String english, String indonesian) {
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
