package id.prakerja.registration.people.signin;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why signing in is refused, beside what concerns the code. */
public enum SignInProblem implements ProblemCode {
    /** This installation's issuer signs all tokens. */
    SIGN_IN_NOT_OFFERED(new Problem(
            404,
            "Signing in by code is not offered here; use your account.",
            "Masuk dengan kode tidak tersedia di sini; gunakan akun Anda."));

    private final Problem problem;

    SignInProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
