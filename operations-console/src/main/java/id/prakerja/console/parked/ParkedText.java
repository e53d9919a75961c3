package id.prakerja.console.parked;

import id.prakerja.pages.Phrase;

/** What the pages of parked events say. */
enum ParkedText implements Phrase {
    BY_TOPIC("By service and topic", "Menurut layanan dan topik"),
    TOPIC("Topic", "Topik"),
    EVENTS("Events", "Peristiwa"),
    OLDEST("Oldest", "Tertua"),
    OF_TOPIC("{0} in {1}", "{0} di {1}"),
    ONE("Event set aside", "Peristiwa disisihkan"),
    SAYS("What it says", "Isinya"),
    NO_JSON("What it says is no JSON; in base64: {0}", "Isinya bukan JSON; dalam base64: {0}"),
    HEADERS("Its headers", "Tajuknya"),
    SETTLED_AT("Settled", "Diselesaikan"),
    SETTLED_BY("By", "Oleh"),
    FAULT("Fault", "Kesalahan"),
    KEY("Key", "Kunci"),
    ALL("all", "semua"),
    RETRY("Apply again", "Terapkan lagi"),
    RETRY_NOTE(
            "{0} events are applied again in their order, those behind them follow. What fails again stays here.",
            "{0} peristiwa diterapkan lagi menurut urutannya, yang di belakangnya menyusul. Yang gagal lagi tetap di sini."),
    DISCARD("Give up", "Buang"),
    DISCARD_NOTE(
            "{0} events are never applied: what they say does not happen here. They are kept for the auditor.",
            "{0} peristiwa tidak akan pernah diterapkan: isinya tidak terjadi di sini. Semuanya disimpan untuk auditor."),
    NARROWED("Choose a fault to mean its events alone: {0}.", "Pilih satu kesalahan untuk peristiwanya saja: {0}."),
    DONE("{0} settled, {1} followed, {2} still here.", "{0} selesai, {1} menyusul, {2} masih di sini.");

    private final String english;
    private final String indonesian;

    ParkedText(String english, String indonesian) {
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
