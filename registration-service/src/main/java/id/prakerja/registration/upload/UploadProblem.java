package id.prakerja.registration.upload;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a file, or a part of it, is not taken. */
public enum UploadProblem implements ProblemCode {
    /** A size that is none, or beyond the bound. */
    FILE_SIZE_OUT_OF_RANGE(
            new Problem(400, "A file has from 1 to {0} bytes.", "Ukuran berkas harus antara 1 dan {0} bita.")),
    /** No such upload, or one that is over. */
    UPLOAD_UNKNOWN(new Problem(
            404,
            "There is no such upload; it may be over. Look at the resource that it belongs to.",
            "Unggahan tidak ditemukan; mungkin sudah selesai. Lihat sumber yang bersangkutan.")),
    /** No word on where the part belongs. */
    UPLOAD_OFFSET_REQUIRED(new Problem(
            400,
            "Send the header Upload-Offset: how many bytes of the file come before this part.",
            "Sertakan header Upload-Offset: banyaknya bita berkas sebelum bagian ini.")),
    /** The part does not begin where the file ends so far. */
    UPLOAD_OFFSET_MISMATCH(new Problem(
            409,
            "The next part begins at byte {0}; nothing was added.",
            "Bagian berikutnya dimulai pada bita {0}; tidak ada yang ditambahkan.")),
    /** More than was declared, or nothing. */
    UPLOAD_PART_OUT_OF_RANGE(
            new Problem(
                    400,
                    "A part has from 1 byte to 1 MiB and must not go beyond the declared size of {0} bytes; nothing was added.",
                    "Satu bagian berisi 1 bita sampai 1 MiB dan tidak melampaui ukuran yang dinyatakan, {0} bita; tidak ada yang ditambahkan.")),
    /** All room is taken. */
    UPLOAD_ROOM_FULL(new Problem(
            503,
            "There is no room for this file at the moment. Please send it again later.",
            "Saat ini tidak ada ruang untuk berkas ini. Silakan kirim kembali nanti."));

    private final Problem problem;

    UploadProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
