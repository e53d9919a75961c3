package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, counting as it goes: a small file that unpacks to gigabytes, or holds one row
 * without end, is refused before a reader meets it. What an entry says of its own size is not believed.
 */
final class WorkbookGuard {

    private static final String WORKSHEETS = "xl/worksheets/";
    /** Below this size nothing can do harm, and a high ratio is common. */
    private static final long HARMLESS = 1 << 20;

    private WorkbookGuard() {}

    static void check(Path file, SheetLimits limits) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            if (workbook.size() > limits.workbookParts()) {
                throw tooLarge(limits.workbookParts() + " parts");
            }
            long left = limits.workbookUnpacked();
            for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long byRatio = Math.max(HARMLESS, part.getCompressedSize() * limits.workbookRatio());
                left -= unpack(workbook.getInputStream(part), Math.min(left, byRatio), heldInMemory(part, limits));
            }
        }
    }

    /** Of a worksheet one row at a time is held in memory; every other part is held in whole. */
    private static long heldInMemory(ZipEntry part, SheetLimits limits) {
        boolean worksheet = part.getName().toLowerCase(Locale.ROOT).startsWith(WORKSHEETS);
        return worksheet ? Math.max(HARMLESS, limits.workbookTexts()) : limits.workbookTexts();
    }

    private static long unpack(InputStream packed, long most, long mostHeld) throws IOException {
        byte[] passing = new byte[1 << 16];
        RowBounds rows = new RowBounds();
        long unpacked = 0;
        try (packed) {
            for (int count = packed.read(passing); count >= 0; count = packed.read(passing)) {
                unpacked += count;
                if (unpacked > most) {
                    throw tooLarge((most >> 20) + " MiB");
                }
                if (!rows.follow(passing, count)) {
                    throw tooLarge("one row");
                }
                if (rows.outside() > mostHeld) {
                    throw tooLarge((mostHeld >> 20) + " MiB");
                }
            }
        }
        return unpacked;
    }

    private static RefusedException tooLarge(String bound) {
        return Refusal.of(SheetProblem.XLSX_TOO_LARGE, bound).toException();
    }
}
