package id.prakerja.registration.pages.own;

import id.prakerja.pages.Phrase;

/** What the pages of balance, incentives, complaints and data say. */
enum MoneyText implements Phrase {
    MONEY("Balance and incentives", "Saldo dan insentif"),
    BALANCE("Balance", "Saldo"),
    CARD("Card", "Kartu"),
    BUY_BY("First training by", "Pelatihan pertama paling lambat"),
    EXPIRES("Balance until", "Saldo sampai"),
    ENROLMENTS("My trainings", "Pelatihan saya"),
    TRAINING("Training", "Pelatihan"),
    PLATFORM("Platform", "Platform"),
    PRICE("Price", "Harga"),
    STATUS("Status", "Status"),
    INCENTIVES("My incentives", "Insentif saya"),
    KIND("Kind", "Jenis"),
    AMOUNT("Amount", "Jumlah"),
    DUE("Due", "Jatuh tempo"),
    WHY("Why", "Mengapa"),
    ACCOUNT("My account", "Rekening saya"),
    LINK("Link an account", "Sambungkan rekening"),
    LINK_NOTE(
            "It must be yours, with full identification; the partner confirms that. One incentive is paid to one account.",
            "Harus milik Anda dengan identifikasi penuh; mitra mengonfirmasinya. Satu insentif dibayar ke satu rekening."),
    PARTNER("Bank or wallet", "Bank atau dompet"),
    REFERENCE("Account or phone number there", "Nomor rekening atau telepon di sana"),
    COMPLAINTS("Complaints", "Pengaduan"),
    COMPLAIN("Complain", "Ajukan pengaduan"),
    COMPLAIN_NOTE(
            "You get an answer with a reason within a term, and may appeal once.",
            "Anda mendapat jawaban beserta alasannya dalam tenggat, dan dapat banding sekali."),
    CATEGORY("About", "Tentang"),
    SUBJECT("It concerns", "Menyangkut"),
    ABOUT_ME("me", "saya"),
    ABOUT_A_PAYOUT("payout: {0} {1}", "pencairan: {0} {1}"),
    ABOUT_A_TRAINING("training at {0}: {1}", "pelatihan di {0}: {1}"),
    WORDS("In your words", "Dengan kata-kata Anda"),
    FILED("Filed", "Diajukan"),
    ANSWER_DUE("Answer due", "Jawaban paling lambat"),
    ONE("Complaint", "Pengaduan"),
    WRITTEN("What was written", "Yang ditulis"),
    AT("At", "Waktu"),
    APPEAL("Appeal", "Banding"),
    APPEAL_NOTE("Once; somebody else looks at it.", "Sekali; orang lain yang menilainya."),
    DATA("My data", "Data saya"),
    ERASE("Delete my data", "Hapus data saya"),
    ERASE_NOTE(
            "Everything about you is deleted; 1 registration ends. Possible before selection only.",
            "Semua data Anda dihapus; 1 pendaftaran berakhir. Hanya dapat sebelum terpilih."),
    FIELD("What", "Apa"),
    VALUE("Value", "Nilai");

    private final String english;
    private final String indonesian;

    MoneyText(String english, String indonesian) {
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
