package id.prakerja.console.reconciliation;

import id.prakerja.pages.Phrase;

/** What the pages of partners' statements say. */
enum StatementText implements Phrase {
    STATEMENTS("Statements of partners", "Laporan mitra"),
    ONE("Statement of {0}, {1}", "Laporan {0}, {1}"),
    DAY("Day", "Hari"),
    LINES("Lines", "Baris"),
    FAULT("Refused for", "Ditolak karena"),
    SEND("Send a statement", "Kirim laporan"),
    SEND_NOTE(
            "Nothing is changed by it: every line is compared with what is known here, to the rupiah.",
            "Tidak ada yang diubah: setiap baris dibandingkan dengan catatan di sini, sampai ke rupiah."),
    COMPARED("Lines compared", "Baris dibandingkan"),
    FORMAT("Form", "Bentuk"),
    THE_FILE("File", "Berkas"),
    FINDINGS("What was found", "Yang ditemukan"),
    FINDING("Finding", "Temuan"),
    DIFFERENCES("Lines that differ", "Baris yang berbeda"),
    MISSING("Paid here, not in the statement", "Dibayar di sini, tidak ada di laporan"),
    LINE("Line", "Baris"),
    STATED("Stated", "Menurut laporan"),
    EXPECTED("Known here", "Menurut catatan"),
    INSTRUCTION("Instruction", "Perintah bayar"),
    EXPLANATION("Explanation", "Penjelasan"),
    EXPLAIN("Explain the open ones", "Jelaskan yang terbuka"),
    EXPLAIN_NOTE(
            "{0} differences of {1} together get this explanation once a second person approves it.",
            "{0} perbedaan senilai {1} mendapat penjelasan ini setelah disetujui orang kedua."),
    CLOSE("Close the day", "Tutup hari"),
    CLOSE_NOTE(
            "The {0} of {1} is closed with {2} lines of {3}; {4} differences are open. A closed day is not opened again.",
            "Tanggal {0} dengan {1} ditutup dengan {2} baris senilai {3}; {4} perbedaan terbuka. Hari yang ditutup tidak dibuka lagi."),
    RECEIVED("Received", "Diterima");

    private final String english;
    private final String indonesian;

    StatementText(String english, String indonesian) {
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
