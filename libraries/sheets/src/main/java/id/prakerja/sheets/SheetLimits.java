package id.prakerja.sheets;

/**
 * What a table may ask of the memory and the disk of the service.
 *
 * @param longestRow characters of one line or one row
 * @param workbookParts parts of a workbook
 * @param workbookUnpacked bytes of an unpacked workbook
 * @param workbookTexts bytes of the unpacked table of texts, or of another part that is held in memory
 * @param workbookRatio how many times larger a part of a workbook may become by unpacking
 */
public record SheetLimits(
        int longestRow, int workbookParts, long workbookUnpacked, long workbookTexts, int workbookRatio) {

    /** 16,384 characters a row; a workbook of 200 parts, 1 GiB, 64 MiB of texts, packed to a hundredth at most. */
    public static final SheetLimits STANDARD = new SheetLimits(16_384, 200, 1L << 30, 64L << 20, 100);
}
