package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a registration, or a part of it, is refused. */
public enum ApplicantProblem implements ProblemCode {
    /** A value is missing. */
    REQUIRED(new Problem(400, "This value is needed.", "Wajib diisi.")),
    /** A name without letters, too long, or with characters that no name has. */
    NAME_MALFORMED(
            new Problem(
                    400,
                    "A name has 1 to 100 characters, at least one letter, and no control characters or marks such as # or !.",
                    "Nama terdiri atas 1 sampai 100 karakter, memuat huruf, tanpa karakter kendali dan tanpa tanda seperti # atau !.")),
    /** A phone number of another form. */
    PHONE_MALFORMED(
            new Problem(
                    400,
                    "Give an Indonesian mobile number, such as 081234567890 or +6281234567890. Where a spreadsheet has dropped the leading 0, format the column as text.",
                    "Isi nomor ponsel Indonesia, misalnya 081234567890 atau +6281234567890. Bila angka 0 di depan hilang dalam lembar kerja, format kolomnya sebagai teks.")),
    /** An e-mail address of another form. */
    EMAIL_MALFORMED(new Problem(
            400, "Give an e-mail address, such as siti@example.id.", "Isi alamat surel, misalnya siti@example.id.")),
    /** Not a province. */
    PROVINCE_UNKNOWN(new Problem(400, "There is no province with this code.", "Tidak ada provinsi dengan kode ini.")),
    /** Not a regency of the province. */
    REGENCY_UNKNOWN(
            new Problem(
                    400,
                    "The regency has four digits: the province''s code, then 01 to 29 (regency) or 71 to 79 (city).",
                    "Kode kabupaten/kota terdiri atas empat angka: kode provinsi, lalu 01 sampai 29 (kabupaten) atau 71 sampai 79 (kota).")),
    /** An address too long. */
    ADDRESS_TOO_LONG(new Problem(400, "An address has at most 300 characters.", "Alamat paling panjang 300 karakter.")),
    /** Born in the future, or before anybody alive. */
    BIRTH_DATE_IMPOSSIBLE(new Problem(
            400,
            "The date of birth is in the future or too long ago.",
            "Tanggal lahir berada di masa depan atau terlalu lampau.")),
    /** The declaration was not made. */
    DECLARATION_NOT_ACCEPTED(new Problem(
            400,
            "The declaration that all data are true must be accepted.",
            "Pernyataan bahwa seluruh data benar harus disetujui.")),
    /** A channel that is not the caller's. */
    CHANNEL_NOT_ALLOWED(new Problem(
            400, "You cannot register through this channel.", "Anda tidak dapat mendaftar melalui jalur ini.")),
    /** Younger than the programme allows. */
    AGE_BELOW_MINIMUM(
            new Problem(422, "You must be at least {0} years old.", "Usia Anda harus sekurang-kurangnya {0} tahun.")),
    /** Older than the programme allows. */
    AGE_ABOVE_MAXIMUM(
            new Problem(422, "You must be at most {0} years old.", "Usia Anda tidak boleh lebih dari {0} tahun.")),
    /** An occupation that the programme excludes. */
    OCCUPATION_EXCLUDED(new Problem(
            422,
            "The programme is not open to this occupation ({0}).",
            "Program ini tidak terbuka bagi pekerjaan ini ({0}).")),
    /** Goes to school or university. */
    IN_FORMAL_EDUCATION(new Problem(
            422,
            "The programme is not open to people in formal education.",
            "Program ini tidak terbuka bagi yang sedang menempuh pendidikan formal.")),
    /** The form itself says that the person is not eligible; the reasons are given one by one. */
    INELIGIBLE(new Problem(
            422,
            "You are not eligible for the programme; see reasons. Nothing was stored. If the form was wrong, correct it and send it again.",
            "Anda tidak memenuhi syarat program; lihat reasons. Tidak ada data yang disimpan. Bila isian keliru, perbaiki lalu kirim kembali.",
            "/v1/applicants")),
    /** Somebody is registered under this NIK. Nothing is said about whom. */
    NIK_ALREADY_REGISTERED(new Problem(
            409,
            "This NIK is already registered. If it was not you, please turn to the labour office of your region.",
            "NIK ini sudah terdaftar. Bila bukan Anda yang mendaftar, hubungi dinas tenaga kerja di daerah Anda.")),
    /** Somebody is registered with this phone number. */
    PHONE_ALREADY_REGISTERED(new Problem(
            409,
            "This phone number is already used in another registration.",
            "Nomor ponsel ini sudah dipakai pada pendaftaran lain.")),
    /** Somebody is registered with this e-mail address. */
    EMAIL_ALREADY_REGISTERED(new Problem(
            409,
            "This e-mail address is already used in another registration.",
            "Alamat surel ini sudah dipakai pada pendaftaran lain.")),
    /** The account has registered somebody already. */
    ACCOUNT_ALREADY_REGISTERED(new Problem(
            409,
            "This account has already registered; see /v1/applicants/me.",
            "Akun ini sudah melakukan pendaftaran; lihat /v1/applicants/me.")),
    /** Selected before: once in a lifetime. */
    ALREADY_PARTICIPANT(new Problem(
            409,
            "You have already been selected; the programme can be joined once in a lifetime.",
            "Anda sudah menjadi penerima; program ini hanya dapat diikuti satu kali seumur hidup.")),
    /** Lost the membership. */
    BARRED(new Problem(
            409,
            "Your membership was revoked, so that you can no longer join.",
            "Kepesertaan Anda telah dicabut sehingga tidak dapat bergabung lagi.",
            "/v1/applicants/{id}/review")),
    /** An operator has found that the person is registered under another NIK as well. */
    DUPLICATE_REGISTRATION(new Problem(
            409,
            "You are registered twice; your other registration holds.",
            "Anda terdaftar dua kali; pendaftaran Anda yang lain tetap berlaku.",
            "/v1/applicants/{id}/review")),
    /** No such applicant. */
    APPLICANT_UNKNOWN(new Problem(404, "There is no such applicant.", "Pendaftar tidak ditemukan.")),
    /** The identity is not rejected, so there is nothing to correct. */
    IDENTITY_NOT_CORRECTABLE(new Problem(
            409,
            "Identity data can be corrected only after the identity registry has rejected them; the status is {0}.",
            "Data identitas hanya dapat diperbaiki setelah ditolak; status saat ini {0}.")),
    /** The registry does not know the number. */
    IDENTITY_NOT_FOUND(new Problem(
            422,
            "The civil registry does not know this NIK. Please correct it, or turn to the civil registry office.",
            "NIK tidak ditemukan di data kependudukan. Mohon perbaiki, atau hubungi Dinas Dukcapil.",
            "/v1/applicants/{id}/identity")),
    /** The registry cannot work with the data as they stand. */
    IDENTITY_NOT_CHECKABLE(new Problem(
            422,
            "The civil registry cannot check these data as they are written. Please write them as they stand on your identity card.",
            "Data ini tidak dapat diperiksa oleh data kependudukan. Mohon tulis persis seperti pada KTP Anda.",
            "/v1/applicants/{id}/identity")),
    /** The registry knows the person on another family card. */
    IDENTITY_FAMILY_CARD_MISMATCH(new Problem(
            422,
            "The civil registry has this NIK on another family card (KK). Please give the number of your present family card.",
            "NIK ini tercatat pada kartu keluarga (KK) lain. Mohon isi nomor KK Anda yang berlaku sekarang.",
            "/v1/applicants/{id}/identity")),
    /** The registry knows the number with another name or date. */
    IDENTITY_MISMATCH(new Problem(
            422,
            "Name or date of birth are not those that the civil registry has for this NIK. Please correct them.",
            "Nama atau tanggal lahir tidak sesuai dengan data kependudukan. Mohon perbaiki.",
            "/v1/applicants/{id}/identity"));

    private final Problem problem;

    ApplicantProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
