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
