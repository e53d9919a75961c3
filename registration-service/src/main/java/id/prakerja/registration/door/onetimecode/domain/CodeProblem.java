package id.prakerja.registration.door.onetimecode.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a one-time code is not sent or not taken. */
public enum CodeProblem implements ProblemCode {
    /** No code was asked for, or it was used already. */
    CODE_NOT_REQUESTED(new Problem(
            409,
            "No code is valid at present; ask for one first.",
            "Tidak ada kode yang berlaku; mintalah kode terlebih dahulu.")),
    /** Another code than the one sent. */
    CODE_WRONG(new Problem(
            422,
            "This is not the code that was sent; tries left: {0}.",
            "Kode ini bukan kode yang dikirim; sisa kesempatan: {0}.")),
    /** The code was valid once. */
    CODE_EXPIRED(new Problem(
            422, "The code has expired; ask for a new one.", "Kode sudah kedaluwarsa; mintalah kode baru.")),
    /** Too many wrong tries. */
    CODE_LOCKED(new Problem(
            429,
            "Too many wrong codes; please try again after {0}.",
            "Terlalu banyak kode yang salah; silakan coba lagi setelah {0}.")),
    /** Codes are asked for too fast, or too many of them. */
    CODE_SENT_TOO_OFTEN(new Problem(
            429,
            "A code was sent a short while ago, or too many were; ask again after {0}.",
            "Kode baru saja dikirim, atau sudah terlalu sering; minta kembali setelah {0}."));

    private final Problem problem;

    CodeProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
