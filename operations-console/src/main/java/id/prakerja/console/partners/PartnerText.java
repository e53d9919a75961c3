package id.prakerja.console.partners;

import id.prakerja.pages.Phrase;

/** What the page of one partner says. */
enum PartnerText implements Phrase {
    KEY("Key", "Kunci"),
    LAST_USED("Last used", "Terakhir dipakai"),
    REMOVE("Remove", "Hapus"),
    REMOVE_KEY("Remove the key {0}", "Hapus kunci {0}"),
    REMOVE_KEY_NOTE(
            "Nothing signed with it is accepted any more. {0} keys remain.",
            "Yang ditandatangani dengannya tidak diterima lagi. Tersisa {0} kunci."),
    TRAININGS("Its trainings", "Pelatihannya"),
    BY_DAY("What came of it, by day", "Yang terjadi, per hari"),
    DAY("Day", "Hari"),
    PURCHASES("Trainings bought", "Pelatihan dibeli"),
    COMPLETIONS("Trainings completed", "Pelatihan selesai"),
    REVIEWS("Reviews, by stars", "Ulasan, menurut bintang"),
    STARS("Stars", "Bintang"),
    NUMBER("Number", "Banyaknya"),
    FLAGS("What looks wrong", "Yang tampak janggal"),
    SEEN("What was seen", "Yang terlihat"),
    DECISION("Decision", "Keputusan"),
    PAYS("Pays people", "Membayar peserta"),
    ANSWERS("Instructions by day, outcome and reason", "Perintah bayar menurut hari, hasil, dan alasan");

    private final String english;
    private final String indonesian;

    PartnerText(String english, String indonesian) {
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
