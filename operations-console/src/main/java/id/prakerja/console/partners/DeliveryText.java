package id.prakerja.console.partners;

import id.prakerja.pages.Phrase;

/** What the page of deliveries to a partner says. */
enum DeliveryText implements Phrase {
    DELIVERIES("Deliveries to {0}", "Pengiriman ke {0}"),
    DOOR("How its instructions leave", "Cara perintah bayarnya keluar"),
    BY("By", "Melalui"),
    CHANGED_BY("Changed by", "Diubah oleh"),
    CHANGED_AT("Changed", "Diubah"),
    ALL("All deliveries", "Semua pengiriman"),
    FAILED_ONLY("Only those that were not taken", "Hanya yang tidak diterima"),
    INSTRUCTION("Instruction", "Perintah bayar"),
    ATTEMPT("Attempt", "Percobaan"),
    STATUS("HTTP", "HTTP"),
    SAID("Answer", "Jawaban"),
    REPLAY_ONE("Deliver one once more", "Kirim ulang satu"),
    REPLAY_ONE_NOTE(
            "1 instruction, if its outcome is not known, is delivered under the webhook-id that it had; a partner that has it already pays nothing more.",
            "1 perintah bayar, bila hasilnya belum diketahui, dikirim dengan webhook-id yang sama; mitra yang sudah menerimanya tidak membayar lagi."),
    REPLAY_TIME("Deliver those of a time once more", "Kirim ulang dari suatu waktu"),
    REPLAY_TIME_NOTE(
            "All of this time whose outcome is not known, each under the webhook-id that it had; how many is said afterwards.",
            "Semua dari waktu ini yang hasilnya belum diketahui, masing-masing dengan webhook-id yang sama; banyaknya disebutkan sesudahnya."),
    FROM("From", "Dari"),
    UNTIL("Before", "Sebelum"),
    REPLAYED("{0} are delivered once more.", "{0} dikirim ulang."),
    TEST("Send a test", "Kirim uji"),
    TEST_NOTE(
            "1 message about nothing, of the type payout.test; nobody is paid by it.",
            "1 pesan tanpa isi, jenis payout.test; tidak ada yang dibayar karenanya."),
    TESTED("The partner answers: {0}", "Jawaban mitra: {0}"),
    ENABLE("Deliver again after a 410", "Kirim lagi setelah 410"),
    ENABLE_NOTE(
            "What has waited since the partner said that it wants none any more goes out.",
            "Yang menunggu sejak mitra menyatakan tidak menerima lagi akan dikirim.");

    private final String english;
    private final String indonesian;

    DeliveryText(String english, String indonesian) {
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
