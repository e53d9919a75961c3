package id.prakerja.training.account.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on an account or an enrolment. */
public enum AccountProblem implements ProblemCode {
    /** Nobody of this id was determined as a participant. */
    ACCOUNT_UNKNOWN(new Problem(
            404, "There is no training account of this person.", "Akun pelatihan orang ini tidak ditemukan.")),
    /** Suspended or revoked. */
    ACCOUNT_NOT_ACTIVE(new Problem(409, "The membership is not active: {0}.", "Kepesertaan tidak aktif: {0}.")),
    /** The 30 days from the notice have passed without a purchase (rule 6). */
    FIRST_PURCHASE_DEADLINE_PASSED(new Problem(
            409, "The first training had to be bought by {0}.", "Pelatihan pertama harus dibeli paling lambat {0}.")),
    /** The balance is past its date. */
    BALANCE_EXPIRED(
            new Problem(409, "The balance could be spent until {0}.", "Saldo pelatihan hanya berlaku sampai {0}.")),
    /** The price is above what is left (rule 8). */
    BALANCE_TOO_LOW(
            new Problem(422, "The price of Rp{0} is above the balance of Rp{1}.", "Harga Rp{0} melebihi saldo Rp{1}.")),
    /** Never given, used, or expired long ago. */
    CONSENT_UNKNOWN(new Problem(
            422,
            "The participant has given no such consent, or it has been used.",
            "Peserta tidak memberikan persetujuan ini, atau persetujuan sudah dipakai.")),
    /** Given too long ago. */
    CONSENT_EXPIRED(new Problem(
            422,
            "The participant''s consent was good until {0}; ask for a new one.",
            "Persetujuan peserta berlaku sampai {0}; mintalah persetujuan baru.")),
    /** Given for another course, platform or price. */
    CONSENT_FOR_ANOTHER_PURCHASE(new Problem(
            422,
            "The participant has consented to another course, platform or price.",
            "Persetujuan peserta adalah untuk pelatihan, platform, atau harga yang lain.")),
    /** The same course is already bought. */
    ALREADY_ENROLLED(
            new Problem(409, "The participant already has this training.", "Peserta sudah memiliki pelatihan ini.")),
    /** No such enrolment of this person. */
    ENROLMENT_UNKNOWN(new Problem(
            404, "The participant has no such enrolment.", "Peserta tidak memiliki pembelian pelatihan ini.")),
    /** A redeem code of something else. */
    VOUCHER_MISMATCH(new Problem(
            422, "The redeem code is not that of this enrolment.", "Kode redeem bukan milik pembelian ini.")),
    /** Another partner's enrolment. */
    NOT_YOUR_ENROLMENT(new Problem(
            403, "This enrolment belongs to another partner.", "Pembelian pelatihan ini milik mitra lain.")),
    /** A voucher is committed once (rule 9). */
    VOUCHER_ALREADY_USED(new Problem(409, "The voucher has been used already.", "Kode redeem sudah digunakan.")),
    /** The enrolment was cancelled, has failed or has expired. */
    ENROLMENT_CLOSED(new Problem(409, "The enrolment has ended: {0}.", "Pembelian pelatihan ini sudah berakhir: {0}.")),
    /** Training begins with the voucher. */
    VOUCHER_NOT_USED(new Problem(
            409,
            "The voucher has not been redeemed yet, so the training cannot have begun.",
            "Kode redeem belum digunakan, sehingga pelatihan belum dapat dimulai.")),
    /** A cancellation comes too late. */
    CANCELLATION_TOO_LATE(new Problem(
            409,
            "The voucher has been used; a purchase can be cancelled only before.",
            "Kode redeem sudah digunakan; pembelian hanya dapat dibatalkan sebelumnya.")),
    /** One completion per enrolment. */
    ALREADY_COMPLETED(new Problem(
            409, "The completion of this training is recorded already.", "Penyelesaian pelatihan ini sudah tercatat.")),
    /** Too little attendance (rule 10). */
    ATTENDANCE_TOO_LOW(new Problem(
            422,
            "A certificate needs {0} percent attendance; reported were {1}.",
            "Sertifikat memerlukan kehadiran {0} persen; yang dilaporkan {1}.")),
    /** No evaluation (rule 10). */
    EVALUATION_MISSING(new Problem(
            422, "A certificate needs the score of an evaluation.", "Sertifikat memerlukan nilai evaluasi.")),
    /** Completed before bought. */
    COMPLETED_BEFORE_ENROLMENT(new Problem(
            422,
            "The training cannot have been completed before it was bought.",
            "Pelatihan tidak mungkin selesai sebelum dibeli.")),
    /** Completed before the institution let the person in. */
    COMPLETED_BEFORE_REDEMPTION(new Problem(
            422,
            "The training cannot have been completed before its voucher was redeemed.",
            "Pelatihan tidak mungkin selesai sebelum kode redeem digunakan.")),
    /** The institution has given this number to another person's certificate. */
    CERTIFICATE_NUMBER_TAKEN(new Problem(
            409,
            "The institution has used this certificate number for another enrolment.",
            "Lembaga sudah memakai nomor sertifikat ini untuk pembelian pelatihan lain.")),
    /** Completed in the future. */
    COMPLETED_IN_FUTURE(
            new Problem(422, "The time of completion is in the future.", "Waktu penyelesaian berada di masa depan.")),
    /** A session that cannot have been. */
    SESSION_IMPOSSIBLE(new Problem(
            422,
            "Sessions go forwards, last at most a day, and lie between the redemption and now.",
            "Sesi harus berurutan, paling lama satu hari, dan berada di antara penukaran kode redeem dan saat ini.")),
    /** Minutes would count twice. */
    SESSION_OVERLAPS(new Problem(
            422,
            "Sessions are reported in order and do not overlap; the next may begin at {0}.",
            "Sesi dilaporkan berurutan dan tidak tumpang tindih; sesi berikutnya paling awal dimulai {0}.")),
    /** Nothing waits for a sample. */
    NOT_HELD(new Problem(
            409,
            "The completion does not wait for a sample; the enrolment is {0}.",
            "Penyelesaian ini tidak menunggu pemeriksaan; status pembelian {0}.")),
    /** A review needs a certificate. */
    NOT_COMPLETED(new Problem(409, "The training is not completed.", "Pelatihan belum diselesaikan.")),
    /** One review per enrolment. */
    ALREADY_REVIEWED(new Problem(409, "The training has been reviewed already.", "Pelatihan sudah diulas.")),
    /** Nothing to change. */
    NOT_REVIEWED(new Problem(409, "The training has not been reviewed yet.", "Pelatihan belum diulas.")),
    /** Too late to change it. */
    REVIEW_CLOSED(new Problem(409, "The review could be changed until {0}.", "Ulasan dapat diubah sampai {0}."));

    private final Problem problem;

    AccountProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
