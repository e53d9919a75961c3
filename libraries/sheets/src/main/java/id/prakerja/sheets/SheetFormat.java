package id.prakerja.sheets;

/** How a table is written. */
public enum SheetFormat {
    /** One JSON object a line. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** Values between commas, semicolons or tabs, in quotes where needed (RFC 4180), the names of the columns first. */
    CSV("text/csv", "csv"),
    /** The first visible sheet of an Excel workbook, the names of the columns in its first row. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The media type under which such a file is sent, type and subtype. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of such a file's name, such as {@code csv}. */
    public String ending() {
        return ending;
    }
}
