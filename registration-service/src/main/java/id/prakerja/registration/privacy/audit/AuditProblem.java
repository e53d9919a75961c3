package id.prakerja.registration.privacy.audit;

import id.prakerja.refusal.ProblemCode;

/** Why personal data are not shown. */
public enum AuditProblem implements ProblemCode {
    /** Nobody looks at personal data without saying why. */
    PURPOSE_REQUIRED(
            400,
            "Say why you need to see these data: purpose is one of APPEAL, COMPLAINT, SUPPORT, DUPLICATE_REVIEW, AUDIT, LEGAL_REQUEST.",
            "Sebutkan tujuan melihat data ini: purpose adalah salah satu dari APPEAL, COMPLAINT, SUPPORT, DUPLICATE_REVIEW, AUDIT, LEGAL_REQUEST.");

    private final int status;
    private final String english;
    private final String indonesian;

    AuditProblem(int status, String english, String indonesian) {
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
