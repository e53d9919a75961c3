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
    DECIDE("Decide one", "Putuskan satu"),
    DECIDE_NOTE("One of the {0} shown is decided, once.", "Satu dari {0} yang ditampilkan diputuskan, sekali."),
    WHICH("Which", "Yang mana"),
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
