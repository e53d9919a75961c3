package id.prakerja.training.certificate;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a certificate cannot be verified. */
public enum CertificateProblem implements ProblemCode {
    /** Unknown number or wrong code: from outside they look the same. */
    CERTIFICATE_UNKNOWN(new Problem(
            404,
            "The institution has issued no certificate with this number and code.",
            "Lembaga tidak menerbitkan sertifikat dengan nomor dan kode ini."));

    private final Problem problem;

    CertificateProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
