package id.prakerja.uploads;

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
    /** No word on how large the file is. */
    UPLOAD_LENGTH_REQUIRED(new Problem(
            400,
            "Send the header Upload-Length: how many bytes the whole file has.",
            "Sertakan header Upload-Length: banyaknya bita seluruh berkas.")),
    /** Metadata that cannot be read, or that does not say what the file is for. */
    UPLOAD_METADATA_MALFORMED(
            new Problem(
                    400,
                    "The header Upload-Metadata has pairs between commas, each a key, a blank and a value in Base64, at most {0} characters.",
                    "Header Upload-Metadata berisi pasangan yang dipisahkan koma: kunci, spasi, dan nilai dalam Base64, paling banyak {0} karakter.")),
    /** A part of another media type than the protocol has. */
    UPLOAD_PART_TYPE_WRONG(
            new Problem(415, "Send a part with the Content-Type {0}.", "Kirim bagian dengan Content-Type {0}.")),
    /** An algorithm or a form that is not known. */
    UPLOAD_CHECKSUM_UNKNOWN(new Problem(
            400,
            "The header Upload-Checksum has an algorithm ({0}), a blank and the digest in Base64.",
            "Header Upload-Checksum berisi algoritme ({0}), spasi, dan nilai digest dalam Base64.")),
    /** The part was damaged on its way. */
    UPLOAD_CHECKSUM_MISMATCH(new Problem(
            460,
            "The part does not have the announced checksum; nothing was added. Send it again.",
            "Checksum bagian ini tidak sesuai; tidak ada yang ditambahkan. Kirim ulang.")),
    /** A file that has come in whole is not taken back. */
    UPLOAD_COMPLETE(new Problem(
            409,
            "The file has come in whole and is being worked on; it can no longer be taken back.",
            "Berkas sudah diterima lengkap dan sedang diproses; tidak dapat dibatalkan lagi.")),
    /** Another version of the protocol. */
    TUS_VERSION_UNKNOWN(
            new Problem(412, "Of tus the version {0} is spoken here.", "Versi tus yang didukung di sini adalah {0}.")),
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
