package id.prakerja.console.payments;

import id.prakerja.pages.Phrase;

/** What the pages of releases of held payouts say. */
enum ReleaseText implements Phrase {
    RELEASES("Release held payouts together", "Lepaskan pencairan yang ditahan bersama-sama"),
    HELD("Held, by reason", "Ditahan, menurut alasan"),
    ONLY_PARTNER("Only those last sent to this partner", "Hanya yang terakhir dikirim ke mitra ini"),
    NOTE("Why they may go on", "Mengapa boleh dilanjutkan"),
    COUNT("Count them first", "Hitung dahulu"),
    NONE(
            "None held for {0} has an account and no open case: nothing to release.",
            "Tidak ada yang ditahan karena {0} yang memiliki rekening dan tanpa kasus terbuka."),
    PROPOSE("Propose the release", "Usulkan pelepasan"),
    PROPOSE_NOTE(
            "{0} payouts of {1} together, held for {2} until now, go on once a second person approves it; each is checked again before it is paid. What is held from now on is not among them.",
            "{0} pencairan senilai {1}, ditahan karena {2} hingga saat ini, dilanjutkan setelah disetujui orang kedua; masing-masing diperiksa lagi sebelum dibayar. Yang ditahan mulai sekarang tidak termasuk."),
    PROGRESS("Payouts that have gone on", "Pencairan yang telah dilanjutkan"),
    ONE("A release", "Pelepasan"),
    HELD_UNTIL("Held until", "Ditahan hingga"),
    GONE_ON("Gone on", "Dilanjutkan"),
    DONE_AT("Done", "Selesai");

    private final String english;
    private final String indonesian;

    ReleaseText(String english, String indonesian) {
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
