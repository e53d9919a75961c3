package id.prakerja.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a workbook counts its days from 1904. The library for reading knows only one of the three ways to write it. */
final class WorkbookCalendar {

    private static final String WORKBOOK = "xl/workbook.xml";
    /** The property stands at the beginning. */
    private static final int BEGINNING = 1 << 16;

    private static final Pattern FROM_1904 =
            Pattern.compile("<(?:\\w+:)?workbookPr\\s[^>]*\\bdate1904\\s*=\\s*[\"'](?:1|true|on)[\"']");

    private WorkbookCalendar() {}

    static boolean isFrom1904(Path file) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            ZipEntry part = workbook.getEntry(WORKBOOK);
            if (part == null) {
                return false;
            }
            try (InputStream xml = workbook.getInputStream(part)) {
                String beginning = new String(xml.readNBytes(BEGINNING), StandardCharsets.UTF_8);
                return FROM_1904.matcher(beginning).find();
            }
        }
    }
}
