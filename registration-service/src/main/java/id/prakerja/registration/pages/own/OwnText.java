package id.prakerja.registration.pages.own;

import id.prakerja.pages.Phrase;

/** What the pages of a person's own say. */
enum OwnText implements Phrase {
    STAND("Where I stand", "Status saya"),
    NEXT("Next: {0}", "Berikutnya: {0}"),
    DRAFT("confirm your phone and e-mail.", "konfirmasi telepon dan surel Anda."),
    IDENTITY_PENDING(
            "nothing; the civil registry is being asked. Nobody is refused for waiting.",
            "tidak ada; data kependudukan sedang ditanyakan. Tidak ada yang ditolak karena menunggu."),
    CONTACT_VERIFIED("nothing; the civil registry is being asked.", "tidak ada; data kependudukan sedang ditanyakan."),
    IDENTITY_REJECTED("correct your papers below.", "perbaiki data Anda di bawah."),
    IDENTITY_VERIFIED(
            "complete your profile and take the test, under Steps.",
            "lengkapi profil dan ikuti tes, di bagian Langkah."),
    TESTED("complete your profile, under Steps.", "lengkapi profil, di bagian Langkah."),
    READY("join an open wave, under Steps.", "ikut gelombang yang dibuka, di bagian Langkah."),
    IN_WAVE("wait for the draw; you are told of the result.", "tunggu pengundian; hasilnya akan diberitahukan."),
    SELECTED(
            "buy a training in time; see Balance and incentives.",
            "beli pelatihan tepat waktu; lihat Saldo dan insentif."),
    INELIGIBLE("see the reasons; you may complain.", "lihat alasannya; Anda dapat mengajukan pengaduan."),
    BARRED("see the reasons; you may complain.", "lihat alasannya; Anda dapat mengajukan pengaduan."),
    MY_WAVES("Waves that I joined", "Gelombang yang saya ikuti"),
    WAVE("Wave", "Gelombang"),
    STATUS("Status", "Status"),
    JOINED("Joined", "Ikut"),
    RESULT("Result of wave {0}", "Hasil gelombang {0}"),
    RESULT_TITLE("Result", "Hasil"),
    PROOF("The proof", "Bukti"),
    PROOF_NOTE(
            "With these numbers anybody can check, without trusting us, that your entry took part and came out so.",
            "Dengan angka ini siapa pun dapat memeriksa, tanpa memercayai kami, bahwa Anda ikut diundi dan hasilnya demikian."),
    FIELD("What", "Apa"),
    VALUE("Value", "Nilai"),
    PROFILE("Complete the profile", "Lengkapi profil"),
    DESIRED("Training you want most", "Pelatihan yang paling diinginkan"),
    YEARS("Years of work in your life", "Lama bekerja (tahun)"),
    DISABILITY_KIND("Kind of disability, if you have one", "Jenis disabilitas, bila ada"),
    DECLARE("Declare", "Nyatakan"),
    TEST("Test", "Tes"),
    TEST_NOTE(
            "15 minutes from the first click; nobody fails. Answers are kept when you send them.",
            "15 menit sejak klik pertama; tidak ada yang gagal. Jawaban disimpan saat dikirim."),
    TEST_START("Begin the test", "Mulai tes"),
    TEST_END("Hand it in by {0}.", "Serahkan paling lambat {0}."),
    TEST_DONE("Handed in: {0} of {1}.", "Sudah diserahkan: {0} dari {1}."),
    HAND_IN("Hand in", "Serahkan"),
    JOIN("Join wave {0}", "Ikut gelombang {0}"),
    JOIN_NOTE(
            "It is open until {0}, for {1} seats. One wave at a time.",
            "Dibuka sampai {0}, untuk {1} kursi. Satu gelombang setiap kali."),
    CONFIRM("Confirm {0}", "Konfirmasi {0}"),
    SEND_CODE("Send a code to {0}", "Kirim kode ke {0}"),
    CODE("Code", "Kode"),
    CORRECT("Correct my papers", "Perbaiki data saya"),
    NIK("NIK", "NIK"),
    KK("Family card number", "Nomor kartu keluarga"),
    NAME("Name", "Nama"),
    BIRTH_DATE("Date of birth", "Tanggal lahir");

    private final String english;
    private final String indonesian;

    OwnText(String english, String indonesian) {
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
