package id.prakerja.training.signature;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a signed request is not let in. An unknown partner and a wrong signature look the same from outside. */
public enum SignatureProblem implements ProblemCode {
    /** One of the four headers is absent. */
    SIGNATURE_HEADER_MISSING(
            new Problem(
                    401,
                    "A signed request needs the headers webhook-partner, webhook-id, webhook-timestamp and webhook-signature.",
                    "Permintaan bertanda tangan memerlukan header webhook-partner, webhook-id, webhook-timestamp, dan webhook-signature.")),
    /** The timestamp is no number. */
    SIGNATURE_TIMESTAMP_MALFORMED(new Problem(
            401,
            "The header webhook-timestamp must be a time in Unix seconds.",
            "Header webhook-timestamp harus berupa waktu dalam detik Unix.")),
    /** Too old, or from the future. */
    SIGNATURE_TIMESTAMP_OUTSIDE_WINDOW(new Problem(
            401,
            "The header webhook-timestamp is more than five minutes from our time.",
            "Header webhook-timestamp berselisih lebih dari lima menit dari waktu kami.")),
    /** Unknown partner, wrong key or changed content. */
    SIGNATURE_MISMATCH(new Problem(
            401,
            "The signature does not fit this partner and this content.",
            "Tanda tangan tidak cocok dengan mitra dan isi permintaan ini."));

    private final Problem problem;

    SignatureProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
