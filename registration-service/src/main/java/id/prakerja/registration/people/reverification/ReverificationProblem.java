package id.prakerja.registration.people.reverification;

import id.prakerja.refusal.ProblemCode;

/** Why people cannot be verified again. */
public enum ReverificationProblem implements ProblemCode {
    /** A status from which nobody is verified again. */
    STATUS_NOT_VERIFIABLE(
            400,
            "Only people with the statuses IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED and READY can be verified again.",
            "Hanya pendaftar berstatus IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED, dan READY yang dapat diverifikasi ulang."),
    /** No such job. */
    REVERIFICATION_UNKNOWN(404, "There is no such re-verification.", "Verifikasi ulang tersebut tidak ada.");

    private final int status;
    private final String english;
    private final String indonesian;

    ReverificationProblem(int status, String english, String indonesian) {
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
