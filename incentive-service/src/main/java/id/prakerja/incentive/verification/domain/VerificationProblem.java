package id.prakerja.incentive.verification.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something about the payment verification is refused. */
public enum VerificationProblem implements ProblemCode {
    /** No list was frozen for the month. */
    VERIFICATION_UNKNOWN(new Problem(
            404, "No payments of this month have been listed.", "Belum ada daftar pembayaran untuk bulan ini.")),
    /** Anybody could make up a value. */
    VERIFICATION_VALUE_FALSE(new Problem(
            422,
            "This is not the value and signature of round {0} of the drand chain {1}.",
            "Ini bukan nilai dan tanda tangan ronde {0} dari rantai drand {1}.")),
    /** The machine lacks what checks signatures. */
    VERIFICATION_VALUE_NOT_CHECKED(new Problem(
            503,
            "Signatures of drand cannot be checked on this machine. Hand the value in elsewhere.",
            "Tanda tangan drand tidak dapat diperiksa pada mesin ini. Sampaikan nilainya melalui mesin lain.")),
    /** Somebody was left out, or put in. */
    VERIFICATION_LIST_CHANGED(new Problem(
            409,
            "The list is no longer the one whose root was published. Nothing is drawn from it.",
            "Daftar ini tidak lagi sesuai dengan akar yang diterbitkan. Tidak ada yang diundi darinya.")),
    /** The person was not asked. */
    PAYMENT_QUESTION_UNKNOWN(new Problem(
            404,
            "You are not asked about a payment of this month.",
            "Anda tidak ditanya tentang pembayaran bulan ini.")),
    /** Too late. */
    PAYMENT_QUESTION_CLOSED(new Problem(
            409,
            "This question could be answered until {0}.",
            "Pertanyaan ini hanya dapat dijawab sampai {0}.",
            "/v1/complaints")),
    /** Once. */
    PAYMENT_QUESTION_ANSWERED(new Problem(
            409,
            "You have answered this question already. The first answer stands; whoever decides hears you by a complaint.",
            "Anda sudah menjawab pertanyaan ini. Jawaban pertama yang berlaku; sampaikan pengaduan bila ada perubahan.",
            "/v1/complaints")),
    /** Not an amount that can have arrived. */
    ARRIVED_AMOUNT_WRONG(new Problem(
            422,
            "Give the rupiah that arrived, from 1 to {0}, if something arrived, and none otherwise.",
            "Sebutkan jumlah rupiah yang masuk, dari 1 sampai {0}, bila ada yang masuk, dan kosongkan bila tidak."));

    private final Problem problem;

    VerificationProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
