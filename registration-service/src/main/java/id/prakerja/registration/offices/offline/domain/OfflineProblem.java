package id.prakerja.registration.offices.offline.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a hand-over record, a file or a row of it is refused. */
public enum OfflineProblem implements ProblemCode {
    /** The number was handed over before with other content. */
    BAST_ALREADY_HANDED_OVER(new Problem(
            409,
            "A hand-over record (BAST) with this number exists, with other content.",
            "BAST dengan nomor ini sudah tercatat dengan isi yang berbeda.")),
    /** No such hand-over record. */
    BAST_UNKNOWN(new Problem(
            422,
            "There is no hand-over record (BAST) with this number. Record it first.",
            "BAST dengan nomor ini belum tercatat. Catat BAST terlebih dahulu.",
            "/v1/hand-over-records")),
    /** The hand-over record is another region's. */
    BAST_OF_ANOTHER_OFFICE(new Problem(
            403,
            "This hand-over record (BAST) belongs to an office of another region.",
            "BAST ini milik dinas di daerah lain.")),
    /** There is a file for this hand-over record already. */
    BAST_ALREADY_USED(
            new Problem(
                    409,
                    "A file was sent for this hand-over record (BAST) before: /v1/offline-uploads/{0}. Send corrected rows as its correction.",
                    "Berkas untuk BAST ini sudah dikirim: /v1/offline-uploads/{0}. Kirim baris yang diperbaiki sebagai koreksinya.")),
    /** The same file under another hand-over record. */
    FILE_ALREADY_SENT(new Problem(
            409,
            "The same file was sent before under another hand-over record (BAST).",
            "Berkas yang sama sudah dikirim dengan BAST lain.")),
    /** A correction of nothing. */
    CORRECTION_WITHOUT_ORIGINAL(new Problem(
            422,
            "A correction belongs to a file of the same hand-over record (BAST) that has been worked through.",
            "Koreksi harus merujuk pada berkas dari BAST yang sama yang sudah selesai diproses.")),
    /** No such upload. */
    OFFLINE_UPLOAD_UNKNOWN(new Problem(404, "There is no such offline upload.", "Unggahan luring tidak ditemukan.")),
    /** No such record. */
    HAND_OVER_RECORD_UNKNOWN(new Problem(404, "There is no such hand-over record.", "BAST tidak ditemukan.")),
    /** Asked for too early. */
    OFFLINE_UPLOAD_NOT_DONE(new Problem(
            409,
            "The file has not been worked through; its status is {0}.",
            "Berkas belum selesai diproses; statusnya {0}.")),
    /** More or fewer rows than forms. */
    ROW_COUNT_WRONG(new Problem(
            422,
            "The file has {0} rows, but {1} forms were handed over; nothing of it was taken.",
            "Berkas berisi {0} baris, sedangkan formulir yang diserahkan {1}; tidak ada isinya yang diambil.")),
    /** A value that is none of those that may stand there. */
    VALUE_NOT_IN_LIST(new Problem(400, "Write one of: {0}.", "Tulis salah satu dari: {0}.")),
    /** A date of another form. */
    DATE_MALFORMED(new Problem(
            400, "Write the date as 1990-07-31 or 31-07-1990.", "Tulis tanggal sebagai 1990-07-31 atau 31-07-1990.")),
    /** A mark that nobody sees, within a number or an address. */
    INVISIBLE_CHARACTER(new Problem(
            400,
            "This value holds the invisible character {0}; type the value anew.",
            "Nilai ini memuat karakter tak terlihat {0}; ketik ulang nilainya.")),
    /** What a spreadsheet leaves of a phone that it takes for a number. */
    PHONE_WITHOUT_LEADING_ZERO(
            new Problem(
                    400,
                    "The leading 0 is missing: a spreadsheet drops it from a number. Format the column as text and write 08….",
                    "Angka 0 di depan hilang: lembar kerja menghapusnya dari angka. Ubah format kolom menjadi teks dan tulis 08….")),
    /** Neither yes nor no, or not answered. */
    YES_NO_MALFORMED(new Problem(400, "Write yes or no (ya or tidak).", "Tulis ya atau tidak.")),
    /** The person lives elsewhere. */
    PROVINCE_NOT_OF_OFFICE(new Problem(
            422,
            "The office hands over forms of people of province {0} only.",
            "Dinas ini hanya menyerahkan formulir pendaftar dari provinsi {0}.")),
    /** The same person stands in the file twice. */
    NIK_REPEATED_IN_FILE(new Problem(
            409,
            "The same NIK stands in line {0} of this file.",
            "NIK yang sama tercantum pada baris {0} berkas ini."));

    private final Problem problem;

    OfflineProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
