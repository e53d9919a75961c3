package id.prakerja.registration.identity.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** What can be wrong with a NIK or a KK on the face of it. */
public enum IdentityProblem implements ProblemCode {
    /** Not 16 digits. */
    NIK_MALFORMED(new Problem(400, "A NIK has exactly 16 digits.", "NIK terdiri atas tepat 16 angka.")),
    /** The first two digits are no province. */
    NIK_PROVINCE_UNKNOWN(new Problem(
            400,
            "The first two digits of the NIK are not the code of a province.",
            "Dua angka pertama NIK bukan kode provinsi.")),
    /** Digits three and four are no regency or city. */
    NIK_REGENCY_INVALID(new Problem(
            400,
            "Digits 3 and 4 of the NIK must be 01 to 29 (regency) or 71 to 79 (city).",
            "Angka ke-3 dan ke-4 NIK harus 01 sampai 29 (kabupaten) atau 71 sampai 79 (kota).")),
    /** There is and was no such regency or city. */
    NIK_REGENCY_UNKNOWN(new Problem(
            400,
            "The first four digits of the NIK are not the code of a regency or city.",
            "Empat angka pertama NIK bukan kode kabupaten atau kota.")),
    /** District 00. */
    NIK_DISTRICT_INVALID(new Problem(
            400,
            "Digits 5 and 6 of the NIK (district) start at 01.",
            "Angka ke-5 dan ke-6 NIK (kecamatan) dimulai dari 01.")),
    /** Digits seven to twelve are no date. */
    NIK_DATE_INVALID(new Problem(
            400,
            "Digits 7 to 12 of the NIK are not a date of birth (for women the day is raised by 40).",
            "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir (untuk perempuan, tanggal ditambah 40).")),
    /** The serial number is 0000. */
    NIK_SERIAL_INVALID(new Problem(
            400, "The last four digits of a NIK start at 0001.", "Empat angka terakhir NIK dimulai dari 0001.")),
    /** A made-up person where those are not let in. */
    NIK_SYNTHETIC_NOT_ACCEPTED(new Problem(
            400,
            "A NIK with province code 99 belongs to a made-up person and is not accepted here.",
            "NIK dengan kode provinsi 99 adalah data rekaan dan tidak diterima di sini.")),
    /** A number that may be a real person's, where made-up people alone are let in. */
    NIK_REAL_NOT_ACCEPTED(new Problem(
            400,
            "Only made-up people are accepted here: use a NIK with province code 99.",
            "Di sini hanya data rekaan yang diterima: gunakan NIK dengan kode provinsi 99.")),
    /** The date in the NIK is another. */
    NIK_BIRTH_DATE_MISMATCH(new Problem(
            400,
            "The date of birth does not agree with the one in the NIK.",
            "Tanggal lahir tidak sesuai dengan tanggal lahir pada NIK.")),
    /** The gender in the NIK is the other. */
    NIK_GENDER_MISMATCH(new Problem(
            400, "The gender does not agree with the one in the NIK.", "Jenis kelamin tidak sesuai dengan NIK.")),
    /** A warning: the district is none that can exist. */
    NIK_DISTRICT_UNKNOWN(new Problem(
            400,
            "The district in the NIK (digits 5 and 6) is not known. Please check the number; it was accepted.",
            "Kecamatan pada NIK (angka ke-5 dan ke-6) tidak dikenal. Mohon periksa kembali; NIK tetap diterima.")),
    /** Not 16 digits. */
    KK_MALFORMED(new Problem(
            400,
            "The number of a family card (KK) has exactly 16 digits.",
            "Nomor Kartu Keluarga (KK) terdiri atas tepat 16 angka.")),
    /** The first two digits are no province. */
    KK_PROVINCE_UNKNOWN(new Problem(
            400,
            "The first two digits of the KK number are not the code of a province.",
            "Dua angka pertama nomor KK bukan kode provinsi.")),
    /** A number that may be a real family's, where made-up people alone are let in. */
    KK_REAL_NOT_ACCEPTED(new Problem(
            400,
            "Only made-up people are accepted here: use a KK number with province code 99.",
            "Di sini hanya data rekaan yang diterima: gunakan nomor KK dengan kode provinsi 99.")),
    /** A made-up family where those are not let in. */
    KK_SYNTHETIC_NOT_ACCEPTED(new Problem(
            400,
            "A KK number with province code 99 belongs to made-up people and is not accepted here.",
            "Nomor KK dengan kode provinsi 99 adalah data rekaan dan tidak diterima di sini."));

    private final Problem problem;

    IdentityProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
