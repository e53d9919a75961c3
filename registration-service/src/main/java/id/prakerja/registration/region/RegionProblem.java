package id.prakerja.registration.region;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a division is not taken. */
public enum RegionProblem implements ProblemCode {
    /** Some codes do not fit together. */
    DIVISION_UNSOUND(
            new Problem(
                    422,
                    "The division was not taken; these codes are malformed, repeated, without a name, without a province or without regencies: {0}.",
                    "Pembagian wilayah tidak diterima; kode berikut salah bentuk, berulang, tanpa nama, tanpa provinsi, atau tanpa kabupaten/kota: {0}.")),
    /** A version never changes. */
    REGION_VERSION_FIXED(new Problem(
            409,
            "There is a version of this name with other content; give the new one another name.",
            "Versi dengan nama ini sudah ada dengan isi lain; beri nama lain untuk versi baru.")),
    /** No such province. */
    PROVINCE_NOT_IN_FORCE(new Problem(
            404,
            "The division in force has no province with this code.",
            "Pembagian wilayah yang berlaku tidak memuat provinsi dengan kode ini.")),
    /** No such version. */
    REGION_VERSION_UNKNOWN(
            new Problem(404, "There is no such version of the regions.", "Versi wilayah ini tidak ditemukan.")),
    /** The past is decided. */
    ACTIVATION_IN_THE_PAST(new Problem(
            422,
            "A version comes into force now or later, for what was registered before is not judged anew.",
            "Versi berlaku mulai sekarang atau nanti; pendaftaran sebelumnya tidak dinilai ulang."));

    private final Problem problem;

    RegionProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
