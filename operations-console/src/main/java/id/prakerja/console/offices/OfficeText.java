package id.prakerja.console.offices;

import id.prakerja.pages.Phrase;

/** What the pages of offices say. */
enum OfficeText implements Phrase {
    SEND("Send a file of keyed forms", "Kirim berkas formulir"),
    SEND_NOTE(
            "The file is checked as a whole first; then its good rows go in, and the others are listed with their faults.",
            "Berkas diperiksa secara keseluruhan; baris yang benar masuk, yang lain didaftar beserta kesalahannya."),
    CORRECT("Send the corrected rows", "Kirim baris yang telah diperbaiki"),
    CORRECT_NOTE(
            "{0} rows did not go in. The file of a correction holds those alone.",
            "{0} baris tidak masuk. Berkas perbaikan hanya berisi baris tersebut."),
    OFFICER("Officer who signs", "Petugas yang menandatangani"),
    STATEMENT("Statement as signed", "Pernyataan yang ditandatangani"),
    FORMS("Signed forms", "Formulir bertanda tangan"),
    THE_FILE("File (CSV, XLSX or NDJSON)", "Berkas (CSV, XLSX, atau NDJSON)"),
    TEMPLATE("Empty sheet ({0})", "Lembar kosong ({0})"),
    FAULTS_AS("Rejected rows ({0})", "Baris ditolak ({0})"),
    RECEIPT("Receipt", "Tanda terima"),
    PROGRESS("Rows decided", "Baris diputuskan"),
    BYTES("Bytes received", "Bita diterima"),
    LINE("Line", "Baris berkas"),
    NO_FORMAT(
            "The name of the file ends in none of .csv, .xlsx and .ndjson.",
            "Nama berkas tidak berakhiran .csv, .xlsx, atau .ndjson."),
    KK("KK", "KK"),
    REGISTERED_AT("Registered", "Terdaftar"),
    NTH("Person {0}", "Orang {0}"),
    CASE("Case {0}: {1} registrations, seen on {2}", "Kasus {0}: {1} pendaftaran, terlihat pada {2}"),
    CHOICE("Person {0}: {1}, {2}", "Orang {0}: {1}, {2}"),
    SAME("They are the same person", "Orangnya sama"),
    SAME_NOTE(
            "Of {0} registrations one stays and {1} become ineligible, at once and for good. Who stands in a wave can only be the one that stays.",
            "Dari {0} pendaftaran, satu tetap dan {1} tidak memenuhi syarat, seketika dan selamanya. Yang sedang ikut gelombang hanya dapat menjadi yang dipertahankan."),
    DIFFERENT("They are different people", "Orangnya berbeda"),
    DIFFERENT_NOTE(
            "All {0} registrations stay as they are, and the case is closed for good.",
            "Semua {0} pendaftaran tetap seperti adanya, dan kasus ini ditutup selamanya."),
    DECIDED("Decided: {0}, {1}. {2}", "Diputuskan: {0}, {1}. {2}"),
    OPEN_CASES("Open ones", "Yang terbuka"),
    DECIDED_CASES("Decided ones", "Yang sudah diputuskan"),
    DUPLICATES_LINK("Likely duplicates, side by side", "Kemungkinan ganda, berdampingan");

    private final String english;
    private final String indonesian;

    OfficeText(String english, String indonesian) {
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
