package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, counting as it goes: a small file that unpacks to gigabytes is refused before
 * a reader meets it. What an entry says of its own size is not believed.
 */
final class WorkbookGuard {

    private static final String TEXTS = "xl/sharedStrings.xml";
    /** Below this size nothing can do harm, and a high ratio is common. */
    private static final long HARMLESS = 1 << 20;

    private WorkbookGuard() {}

    static void check(Path file, SheetLimits limits) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            if (workbook.size() > limits.workbookParts()) {
                throw tooLarge(limits.workbookParts() + " parts");
            }
            long left = limits.workbookUnpacked().asLongValue();
            for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long most = part.getName().equalsIgnoreCase(TEXTS)
                        ? Math.min(left, limits.workbookTexts().asLongValue())
                        : left;
                long byRatio = Math.max(HARMLESS, part.getCompressedSize() * limits.workbookRatio());
                left -= unpack(workbook.getInputStream(part), Math.min(most, byRatio));
            }
        }
    }

    private static long unpack(InputStream packed, long most) throws IOException {
        byte[] passing = new byte[1 << 16];
        long unpacked = 0;
        try (packed) {
            for (int count = packed.read(passing); count >= 0; count = packed.read(passing)) {
                unpacked += count;
                if (unpacked > most) {
                    throw tooLarge((most >> 20) + " MiB");
                }
            }
        }
        return unpacked;
    }

    private static RefusedException tooLarge(String bound) {
        return Refusal.of(SheetProblem.XLSX_TOO_LARGE, bound).toException();
    }
}
