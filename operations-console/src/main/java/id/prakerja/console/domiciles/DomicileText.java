package id.prakerja.console.domiciles;

import id.prakerja.pages.Phrase;

/** What the pages of domiciles say. */
enum DomicileText implements Phrase {
    CASES("Domiciles that the registry has otherwise", "Domisili yang berbeda di registri"),
    CASE("Case", "Kasus"),
    FIND("Find", "Cari"),
    WHICH("Which", "Yang mana"),
    OPEN_ONES("Open ones", "Yang terbuka"),
    DECIDED_ONES("Decided ones", "Yang sudah diputuskan"),
    DECLARED("Declared regency or city", "Kabupaten/kota yang dinyatakan"),
    OPENED("Opened", "Dibuka"),
    VERDICT("Decision", "Keputusan"),
    DECIDED_REGENCY("Regency or city, four digits", "Kabupaten/kota, empat digit"),
    DECIDED_AT("Decided", "Diputuskan"),
    AS_DECLARED("The person lives where it was declared", "Orang itu tinggal di tempat yang dinyatakan"),
    AS_DECLARED_NOTE(
            "1 case is decided, once. One person stays a resident of {0}, and is drawn for its seats.",
            "1 kasus diputuskan, sekali. Satu orang tetap penduduk {0} dan diundi untuk kursinya."),
    ELSEWHERE("The person lives elsewhere", "Orang itu tinggal di tempat lain"),
    ELSEWHERE_NOTE(
            "1 case is decided, once. One person is counted, published and drawn at the other place from now on, and not in {0}. Not while"
                    + " the person is in a wave.",
            "1 kasus diputuskan, sekali. Satu orang dihitung, diumumkan, dan diundi di tempat lain mulai sekarang, bukan di {0}. Tidak"
                    + " selama orang itu ikut gelombang.");

    private final String english;
    private final String indonesian;

    DomicileText(String english, String indonesian) {
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
