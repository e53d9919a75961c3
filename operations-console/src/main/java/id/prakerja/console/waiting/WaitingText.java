package id.prakerja.console.waiting;

import id.prakerja.pages.Phrase;

/** What the pages of waiting items say. */
enum WaitingText implements Phrase {
    LATE_PURCHASES("Purchases after a revocation", "Pembelian setelah pencabutan"),
    REVIEWS("Reviews asked for", "Permintaan peninjauan"),
    FLAGS("What looks wrong about partners", "Yang tampak janggal pada mitra"),
    REVOCATIONS_DUE("Revocations due", "Pencabutan jatuh tempo"),
    HELD_COMPLETIONS("Completions that wait for a sample", "Penyelesaian yang menunggu sampel"),
    PAYOUTS_SET_APART("Payouts that could not be worked on", "Pencairan yang gagal diproses"),
    IDENTITIES("Identities that wait for the registry", "Identitas yang menunggu registri"),
    HELD_SINCE("Held since", "Ditahan sejak"),
    FAULT("Fault", "Kesalahan"),
    DEADLINE("First purchase by", "Pembelian pertama paling lambat"),
    REMINDED("Reminded", "Diingatkan"),
    BOUGHT_AT("Bought", "Dibeli"),
    ARRIVED_AT("Arrived", "Diterima"),
    REVOKED_AT("Revoked", "Dicabut"),
    FAILED_SELECTIONS("Waves without a seat", "Gelombang tanpa kursi"),
    SUBJECT("About", "Tentang"),
    EVIDENCE("Evidence", "Bukti"),
    PEOPLE("People", "Orang"),
    CASE("Case", "Kasus"),
    PARTNERS("Partners", "Mitra"),
    DECIDED("It does not wait any more.", "Sudah tidak menunggu."),
    DECIDE("Decide", "Putuskan"),
    LATE_NOTE(
            "1 late purchase is decided, once. One person is a participant again on a seat of the recovery pool, or stays revoked.",
            "1 pembelian terlambat diputuskan, sekali. Satu orang menjadi peserta lagi dari kursi pemulihan, atau tetap dicabut."),
    UPHOLD("The revocation stands", "Pencabutan tetap berlaku"),
    REINSTATE("The person is a participant again", "Orang itu menjadi peserta lagi"),
    REVIEW_NOTE(
            "1 review is decided, once, and the person reads the reason. It moves nothing by itself: what follows is up to the operators.",
            "1 peninjauan diputuskan, sekali, dan orangnya membaca alasannya. Tidak ada yang berubah sendiri: tindak lanjut ada pada operator."),
    CONFIRMED("What was decided stands", "Keputusan semula tetap"),
    IN_FAVOUR("The person is right", "Orang itu benar"),
    FLAG_NOTE(
            "1 flag about {0} people is decided, once. It moves nothing by itself: a training or a key is suspended on the page of the partner.",
            "1 tanda tentang {0} orang diputuskan, sekali. Tidak ada yang berubah sendiri: pelatihan atau kunci ditangguhkan di halaman mitra."),
    DISMISSED("It is as it should be", "Tidak ada masalah"),
    FLAG_CONFIRMED("It is wrong indeed", "Memang janggal"),
    OUTCOME("Decision", "Keputusan");

    private final String english;
    private final String indonesian;

    WaitingText(String english, String indonesian) {
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
