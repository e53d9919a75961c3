package id.prakerja.sheets;

/** How a table of people is written: what offices send, what is given back to them, and the templates. */
public enum SheetFormat {
    /** One JSON object a line. */
    NDJSON("application/x-ndjson"),
    /** Values between commas, semicolons or tabs, in quotes where needed (RFC 4180), the names of the columns first. */
    CSV("text/csv"),
    /** The first sheet of an Excel workbook, the names of the columns in its first row. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The media type under which such a file is given out.
     *
     * @return type and subtype
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The ending of such a file's name.
     *
     * @return such as {@code csv}
     */
    public String ending() {
        return switch (this) {
            case NDJSON -> "ndjson";
            case CSV -> "csv";
            case XLSX -> "xlsx";
        };
    }
}
