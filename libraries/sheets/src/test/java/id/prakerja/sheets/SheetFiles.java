package id.prakerja.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as offices send them, and how they are read. */
final class SheetFiles {

    private SheetFiles() {}

    static byte[] kept(String name) throws IOException {
        try (InputStream file = SheetFiles.class.getResourceAsStream("/cases/" + name)) {
            return file.readAllBytes();
        }
    }

    static List<SheetRow> rows(SheetFormat format, byte[] file, SheetLayout layout) throws IOException {
        Sheets sheets = new Sheets(SheetLimits.STANDARD);
        try (SheetReader reader = sheets.read(format, new ByteArrayInputStream(file), layout)) {
            return reader.next(Integer.MAX_VALUE >> 8);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        return workbook(content, workbook -> {});
    }

    static byte[] workbook(Consumer<Worksheet> content, Consumer<Workbook> settings) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            settings.accept(workbook);
            content.accept(workbook.newWorksheet("Data"));
        }
        return file.toByteArray();
    }

    /** The same workbook with the text of one part changed. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path original = Files.createTempFile("workbook", ".xlsx");
        Files.write(original, workbook);
        try (ZipFile source = new ZipFile(original.toFile())) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                parts.put(entry.getName(), source.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(original);
        }
        parts.computeIfPresent(part, (name, bytes) -> utf8(change.apply(new String(bytes, StandardCharsets.UTF_8))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream target = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                target.putNextEntry(new ZipEntry(entry.getKey()));
                target.write(entry.getValue());
            }
        }
        return file.toByteArray();
    }

    /** One sheet whose rows are these, as XML. */
    static byte[] worksheet(String rows) throws IOException {
        return changed(
                workbook(sheet -> sheet.value(0, 0, "x")),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("(?s)<sheetData>.*</sheetData>", "")
                        .replaceFirst("(?s)(<worksheet[^>]*>).*", "$1<sheetData>" + rows + "</sheetData></worksheet>"));
    }

    /** Faults of a row as column and code. */
    static List<String> faults(SheetRow row) {
        return row.faults().stream()
                .map(fault -> fault.column() + " " + fault.refusal().code().name())
                .toList();
    }

    /** The headings of a short form. */
    static void heading(Worksheet sheet) {
        sheet.value(0, 0, "nik");
        sheet.value(0, 1, "name");
        sheet.value(0, 2, "birthDate");
    }
}
