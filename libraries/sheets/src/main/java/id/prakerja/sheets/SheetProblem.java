package id.prakerja.sheets;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a file cannot be read, or a line of it. */
public enum SheetProblem implements ProblemCode {
    /** The file is not the one that was announced. */
    CHECKSUM_WRONG(
            new Problem(
                    400,
                    "The file does not have the SHA-256 checksum that was announced; nothing of it was taken. Send it again.",
                    "Checksum SHA-256 berkas tidak sesuai dengan yang dinyatakan; tidak ada isinya yang diambil. Kirim ulang.")),
    /** Bytes that are not UTF-8. */
    ENCODING_NOT_UTF8(new Problem(
            400,
            "The file is not written in UTF-8 (line {0}). Save it as UTF-8 and send it again.",
            "Berkas tidak ditulis dalam UTF-8 (baris {0}). Simpan sebagai UTF-8 lalu kirim ulang.")),
    /** A line longer than anything that is meant. */
    LINE_TOO_LONG(new Problem(
            400,
            "Line {0} is longer than {1} characters; probably a quotation mark or a line break is missing.",
            "Baris {0} melebihi {1} karakter; mungkin ada tanda kutip atau ganti baris yang hilang.")),
    /** Quotes that do not match. */
    CSV_MALFORMED(new Problem(
            400,
            "The quotation marks of the CSV file do not match after line {0}.",
            "Tanda kutip pada berkas CSV tidak berpasangan setelah baris {0}.")),
    /** No columns by which a row could be understood. */
    COLUMNS_MISSING(new Problem(
            400,
            "The first row must name the columns; these are missing: {0}.",
            "Baris pertama harus memuat nama kolom; kolom ini tidak ada: {0}.")),
    /** Two columns of one name, or a JSON field twice. */
    COLUMN_TWICE(new Problem(
            400, "The column {0} is there twice; leave one.", "Kolom {0} tercantum dua kali; sisakan satu saja.")),
    /** No workbook, or a broken one. */
    XLSX_UNREADABLE(
            new Problem(400, "This is not a readable XLSX workbook.", "Ini bukan berkas XLSX yang dapat dibaca.")),
    /** A workbook that unpacks to more than is sensible. */
    XLSX_TOO_LARGE(new Problem(
            400,
            "The workbook unpacks to more than is accepted ({0}). Send large tables as CSV or NDJSON.",
            "Isi berkas XLSX melebihi batas yang diterima ({0}). Kirim tabel besar sebagai CSV atau NDJSON.")),
    /** A line that is no JSON object of plain values. */
    LINE_NOT_JSON(new Problem(
            400,
            "This line is not one JSON object of plain values.",
            "Baris ini bukan satu objek JSON dengan nilai sederhana.")),
    /** More or fewer values than columns. */
    VALUE_COUNT_WRONG(new Problem(
            400,
            "This row has {0} values, but there are {1} columns.",
            "Baris ini berisi {0} nilai, sedangkan kolomnya {1}.")),
    /** What a spreadsheet shows where it could not compute. */
    CELL_ERROR(new Problem(
            400,
            "The spreadsheet shows the error {0} here; write the value itself.",
            "Lembar kerja menampilkan galat {0} di sini; tulis nilainya.")),
    /** NUL, another control character, or what stands for lost bytes. */
    CHARACTER_NOT_TEXT(new Problem(
            400,
            "This value holds the character {0}, which is no text; type the value anew.",
            "Nilai ini memuat karakter {0} yang bukan teks; ketik ulang nilainya.")),
    /** A day before the first or after the last of a spreadsheet's calendar. */
    DATE_OUT_OF_RANGE(new Problem(
            400,
            "The date of this cell is no day between 1900 and 9999.",
            "Tanggal di sel ini di luar tahun 1900–9999.")),
    /** A date cell that also holds a time of day. */
    DATE_WITH_TIME(new Problem(
            400,
            "This cell holds a date and a time; write the date alone.",
            "Sel ini berisi tanggal dan jam; tulis tanggalnya saja.")),
    /** A long number that the spreadsheet has rounded. */
    NUMBER_NOT_TEXT(new Problem(
            400,
            "Format this column as text: a spreadsheet keeps 15 digits of a number and rounds the rest.",
            "Ubah format kolom ini menjadi teks: lembar kerja hanya menyimpan 15 angka dan membulatkan sisanya."));

    private final Problem problem;

    SheetProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
