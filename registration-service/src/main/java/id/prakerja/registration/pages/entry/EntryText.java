package id.prakerja.registration.pages.entry;

import id.prakerja.pages.Phrase;

/** What the pages of the way in say. */
enum EntryText implements Phrase {
    WELCOME("Kartu Prakerja", "Kartu Prakerja"),
    INTRODUCTION(
            "Register once. Then join a wave; seats are drawn after it has closed, never first come, first served.",
            "Daftar sekali. Lalu ikut gelombang; kursi diundi setelah gelombang ditutup, bukan siapa cepat dia dapat."),
    REGISTER("Register", "Daftar"),
    REGISTER_NOTE(
            "It takes five minutes. You need your identity card (KTP) and family card (KK).",
            "Perlu lima menit. Siapkan KTP dan kartu keluarga (KK)."),
    SIGN_IN("Sign in", "Masuk"),
    SIGN_IN_NOTE(
            "A code of six digits is sent to the phone that you registered with.",
            "Kode enam angka dikirim ke telepon yang Anda daftarkan."),
    CODE("Code", "Kode"),
    CODE_NOTE("Type the six digits that were sent to your phone.", "Ketik enam angka yang dikirim ke telepon Anda."),
    SEND_CODE("Send the code", "Kirim kode"),
    REGISTERED(
            "You are registered. Confirm your phone now; then we ask the civil registry.",
            "Anda sudah terdaftar. Konfirmasi telepon Anda; lalu kami menanyakan data kependudukan."),
    NIK("NIK (16 digits)", "NIK (16 angka)"),
    KK("Family card number (16 digits)", "Nomor kartu keluarga (16 angka)"),
    NAME("Name as on the identity card", "Nama sesuai KTP"),
    BIRTH_DATE("Date of birth", "Tanggal lahir"),
    GENDER("Gender", "Jenis kelamin"),
    EMAIL("E-mail", "Surel"),
    PHONE("Mobile phone", "Nomor HP"),
    REGENCY("Where you live", "Domisili"),
    ADDRESS("Street and house", "Jalan dan nomor rumah"),
    EDUCATION("Highest education finished", "Pendidikan terakhir"),
    OCCUPATION("What you do", "Pekerjaan"),
    AT_SCHOOL("I go to school or university", "Saya sedang sekolah atau kuliah"),
    DISABILITY("I have a disability", "Saya penyandang disabilitas"),
    TRUE("I declare that all of this is true", "Saya menyatakan semua data ini benar");

    private final String english;
    private final String indonesian;

    EntryText(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
