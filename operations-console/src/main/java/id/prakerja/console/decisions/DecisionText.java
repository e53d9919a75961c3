package id.prakerja.console.decisions;

import id.prakerja.pages.Phrase;

/** What the pages of decisions say. */
enum DecisionText implements Phrase {
    SUBJECT("Of what", "Atas apa"),
    APPROVALS("Approvals", "Persetujuan"),
    APPROVE_NOTE(
            "{0} of {1}: {2}. Approved by you it has {3} of {4} approvals; with all of them it is carried out at once, exactly as shown.",
            "{0} atas {1}: {2}. Dengan persetujuan Anda ada {3} dari {4} persetujuan; bila lengkap langsung dijalankan, persis seperti"
                    + " tampilan."),
    REJECT_NOTE(
            "Nothing is changed. Your own proposal is withdrawn by it.",
            "Tidak ada yang diubah. Usulan Anda sendiri ditarik dengan ini."),
    DUPLICATES("Likely duplicates", "Kemungkinan ganda"),
    LATE_PURCHASES("Late purchases", "Pembelian terlambat"),
    REVIEWS("Reviews", "Peninjauan"),
    FLAGS("Flags about partners", "Tanda tentang mitra"),
    REVOCATIONS_DUE("Revocations due", "Pencabutan jatuh tempo"),
    NO_NUMBERS("no counts", "tanpa angka");

    private final String english;
    private final String indonesian;

    DecisionText(String english, String indonesian) {
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
