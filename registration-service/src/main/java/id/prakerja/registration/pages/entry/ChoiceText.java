package id.prakerja.registration.pages.entry;

import id.prakerja.pages.Phrase;

/** What can be chosen in the registration form, under the names by which it is sent. */
enum ChoiceText implements Phrase {
    MALE("Man", "Laki-laki"),
    FEMALE("Woman", "Perempuan"),
    UNEMPLOYED("I look for work", "Mencari kerja"),
    LAID_OFF("I lost my work", "Terkena PHK"),
    FURLOUGHED("I was sent home without pay", "Dirumahkan"),
    EMPLOYEE("I work for somebody else", "Karyawan"),
    SELF_EMPLOYED("I run a small business", "Pelaku usaha kecil"),
    INFORMAL("I work without a contract", "Pekerja lepas"),
    HOMEMAKER("I run a household", "Mengurus rumah tangga"),
    STUDENT("I study", "Pelajar atau mahasiswa"),
    CIVIL_SERVANT("Civil servant", "ASN"),
    MILITARY("Armed forces", "TNI"),
    POLICE("Police", "Polri"),
    STATE_OFFICIAL("State official", "Pejabat negara"),
    LEGISLATOR("Member of parliament", "Anggota DPR atau DPRD"),
    VILLAGE_OFFICIAL("Village head or official", "Kepala atau perangkat desa"),
    STATE_COMPANY_DIRECTOR("Director of a state company", "Direksi BUMN atau BUMD");

    private final String english;
    private final String indonesian;

    ChoiceText(String english, String indonesian) {
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
