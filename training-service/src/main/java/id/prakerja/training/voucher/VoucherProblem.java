package id.prakerja.training.voucher;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why the older voucher API refuses something: the reasons that institutions already know. */
public enum VoucherProblem implements ProblemCode {
    /** Unknown client, wrong key, old timestamp or changed content. */
    VOUCHER_SIGNATURE_INVALID(new Problem(
            401,
            "The headers client_code, timestamp and signature do not fit this request.",
            "Header client_code, timestamp, dan signature tidak cocok dengan permintaan ini.")),
    /** Another institution signs with this client code. */
    VOUCHER_CLIENT_TAKEN(
            new Problem(409, "Another institution has the client code {0}.", "Lembaga lain memakai kode klien {0}.")),
    /** Nobody has bought this code. */
    VOUCHER_NOT_FOUND(new Problem(404, "The redeem code is not known.", "Kode redeem tidak ditemukan.")),
    /** No code of this programme's form. */
    VOUCHER_WRONG_TYPE(
            new Problem(422, "This is no redeem code of a training.", "Kode ini bukan kode redeem pelatihan.")),
    /** Another institution's training (rule 9). */
    VOUCHER_OF_ANOTHER_INSTITUTION(new Problem(
            403,
            "The redeem code belongs to a training of another institution.",
            "Kode redeem ini milik pelatihan lembaga lain.")),
    /** The membership does not allow its use. */
    VOUCHER_CANCELLED(new Problem(409, "The redeem code is not valid any more.", "Kode redeem sudah tidak berlaku.")),
    /** The purchase was undone. */
    VOUCHER_TRANSACTION_CANCELLED(new Problem(
            409, "The purchase of this redeem code was cancelled.", "Transaksi kode redeem ini sudah dibatalkan.")),
    /** Used before (rule 9). */
    VOUCHER_ALREADY_USED(new Problem(409, "The redeem code has been used already.", "Kode redeem sudah digunakan."));

    private final Problem problem;

    VoucherProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
