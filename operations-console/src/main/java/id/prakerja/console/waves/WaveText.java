package id.prakerja.console.waves;

import id.prakerja.pages.Phrase;

/** What the pages of waves say beside what all pages do. */
enum WaveText implements Phrase {
    PLAN("Plan a wave", "Rencanakan gelombang"),
    PLAN_NOTE(
            "Its terms are fixed and the commitment to its seed is published; a second person may have to approve it.",
            "Ketentuannya ditetapkan dan komitmen benihnya diumumkan; mungkin perlu persetujuan orang kedua."),
    NUMBER("Number", "Nomor"),
    OPENS("Opens (Jakarta)", "Dibuka (WIB)"),
    CLOSES("Closes (Jakarta)", "Ditutup (WIB)"),
    EXTEND("Extend the wave", "Perpanjang gelombang"),
    EXTEND_NOTE(
            "{0} people have joined until now; it stays open until then instead of {1}.",
            "{0} orang telah ikut sejauh ini; dibuka sampai waktu itu, bukan {1}."),
    WAITS("{0}, proposed by {1}, waits for a second person", "{0}, diusulkan oleh {1}, menunggu orang kedua"),
    CALENDAR("Calendar", "Kalender"),
    OPEN_NOW("Can be joined", "Dapat diikuti"),
    CLOSES_AT("until {0}, {1} seats", "sampai {0}, {1} kursi"),
    NEXT_WAVE("Next wave", "Gelombang berikutnya"),
    OPENS_AT("from {0}, {1} seats", "mulai {0}, {1} kursi"),
    NONE_PLANNED("No wave is open, and none is planned.", "Tidak ada gelombang yang dibuka atau direncanakan."),
    EXCLUDED("Excluded by the dry run", "Dikecualikan oleh uji coba"),
    PEOPLE_EXCLUDED("People", "Orang"),
    CANCEL("Cancel the wave", "Batalkan gelombang"),
    CANCEL_NOTE(
            "{0} entries end; the people are free to join another wave. It does not come back.",
            "{0} keikutsertaan berakhir; orangnya dapat ikut gelombang lain. Tidak dapat dikembalikan.");

    private final String english;
    private final String indonesian;

    WaveText(String english, String indonesian) {
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
