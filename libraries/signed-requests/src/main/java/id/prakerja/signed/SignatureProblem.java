package id.prakerja.signed;

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
    /** No id that can be kept. */
    SIGNATURE_ID_MALFORMED(new Problem(
            401,
            "The header webhook-id must be 1 to 100 printable ASCII characters without blanks.",
            "Header webhook-id harus berupa 1 sampai 100 karakter ASCII tanpa spasi.")),
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
    /** The same event id came with other content, perhaps about somebody else. */
    EVENT_ID_REUSED(new Problem(
            409,
            "This webhook-id was used before with other content.",
            "webhook-id ini sudah dipakai dengan isi yang berbeda.")),
    /** What was signed is about somebody or something else than the address. */
    SIGNED_CONTENT_DIFFERS(new Problem(
            422,
            "The signed body is not about the participant and enrolment of this address.",
            "Isi yang ditandatangani bukan tentang peserta dan pembelian pada alamat ini.")),
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
