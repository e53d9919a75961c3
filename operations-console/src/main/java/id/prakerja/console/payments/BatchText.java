package id.prakerja.console.payments;

import id.prakerja.pages.Phrase;

/** What the pages of batches and suspended partners say. */
enum BatchText implements Phrase {
    BATCHES("Batches", "Batch pencairan"),
    BATCH("Batch", "Batch"),
    PREPARED_BY("Prepared by", "Disiapkan oleh"),
    APPROVED_BY("Approved by", "Disetujui oleh"),
    SUMS("What became of it", "Hasilnya"),
    NOT_INSTRUCTED("Not instructed", "Belum diperintahkan"),
    PREPARE("Prepare a batch", "Siapkan batch"),
    PREPARE_NOTE(
            "Everything that waits for a batch of this partner is put into one; it goes out once a second person approves it.",
            "Semua yang menunggu batch mitra ini digabung; dikirim setelah disetujui orang kedua."),
    PAUSE("Pause", "Jeda"),
    PAUSE_NOTE(
            "Of {1} payouts to {2}, {0} together, none is instructed any more until the batch goes on.",
            "Dari {1} pencairan ke {2}, senilai {0}, tidak ada lagi yang diperintahkan sampai batch dilanjutkan."),
    RESUME("Let it go on", "Lanjutkan"),
    RESUME_NOTE("Up to {1} payouts of {0} go to {2}.", "Hingga {1} pencairan senilai {0} dikirim ke {2}."),
    CANCEL("Give it up", "Batalkan"),
    CANCEL_NOTE(
            "What has not been instructed of {1} payouts to {2}, {0} together, waits for another batch.",
            "Yang belum diperintahkan dari {1} pencairan ke {2}, senilai {0}, menunggu batch lain."),
    SUSPENSIONS("Suspended partners", "Mitra yang ditangguhkan"),
    SUSPENDED_BY("Suspended by", "Ditangguhkan oleh"),
    LIFTED("Lifted", "Dicabut"),
    SUSPEND("Suspend a partner", "Tangguhkan mitra"),
    SUSPEND_NOTE(
            "It gets no instruction until somebody else lifts the suspension; what is due waits.",
            "Tidak mendapat perintah bayar sampai orang lain mencabutnya; yang jatuh tempo menunggu."),
    LIFT("Lift the suspension of {0}", "Cabut penangguhan {0}"),
    LIFT_NOTE("What is due to be paid through {0} goes out again.", "Yang jatuh tempo melalui {0} kembali dikirim.");

    private final String english;
    private final String indonesian;

    BatchText(String english, String indonesian) {
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
