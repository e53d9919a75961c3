package id.prakerja.training.allowance;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a partner may not do what it has signed, or not so much of it. */
public enum AllowanceProblem implements ProblemCode {
    /** Suspended by an operator. */
    PARTNER_SUSPENDED(new Problem(
            403,
            "The partner {0} is suspended; please ask the management office.",
            "Mitra {0} sedang ditangguhkan; silakan hubungi Manajemen Pelaksana.")),
    /** Not among the partner's scopes. */
    PARTNER_SCOPE_MISSING(new Problem(
            403, "The terms of the partner {0} do not allow {1}.", "Ketentuan mitra {0} tidak mengizinkan {1}.")),
    /** Too many requests within a minute. */
    PARTNER_RATE_EXCEEDED(new Problem(
            429,
            "More than {0} requests a minute; please come back as Retry-After says.",
            "Lebih dari {0} permintaan per menit; silakan kembali sesuai Retry-After.")),
    /** The day's completions are used up. */
    PARTNER_COMPLETIONS_USED(new Problem(
            429,
            "The {0} completions of this day are used up; please send it again tomorrow.",
            "Jatah {0} penyelesaian untuk hari ini sudah habis; silakan kirim ulang besok.")),
    /** The day's purchases are used up. */
    PARTNER_PURCHASES_USED(new Problem(
            429,
            "The {0} purchases of this day are used up; please send it again tomorrow.",
            "Jatah {0} pembelian untuk hari ini sudah habis; silakan kirim ulang besok."));

    private final Problem problem;

    AllowanceProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
