package id.prakerja.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices send them, and as they should not. */
class SheetReadingTest {

    private static final SheetLayout LAYOUT =
            new SheetLayout(List.of("nik", "name", "birthDate"), List.of("nik", "name"));
    private static final Sheets SHEETS = new Sheets(SheetLimits.STANDARD);

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadAgain(SheetFormat format) throws IOException {
        List<Map<String, String>> people = List.of(
                Map.of("nik", "9901010107900001", "name", "Budi \"Si\" Rekaan, S.E.", "birthDate", "1990-07-01"),
                Map.of("nik", "9901010107900002", "name", "=HYPERLINK(\"http://x\")"),
                Map.of("nik", "9901010107900003", "name", "ᬩᬸᬤᬶ"));

        assertEquals(
                people,
                rows(format, written(format, people)).stream()
                        .map(SheetRow::values)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeadingOfACsvFileShowsItsSeparator(String separator) throws IOException {
        String csv = String.join(separator, "name", "nik", "note") + "\r\n" + String.join(separator, "Budi", "99", "x");

        assertEquals(
                List.of(Map.of("nik", "99", "name", "Budi")),
                rows(SheetFormat.CSV, csv).stream().map(SheetRow::values).toList());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertEquals(1, rows(SheetFormat.CSV, "\uFEFFnik,name\n99,Budi\n").size());
        assertEquals(
                1,
                rows(SheetFormat.NDJSON, "\uFEFF{\"nik\":\"99\",\"name\":\"Budi\"}")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void anotherEncodingIsRefused(String encoding) {
        byte[] csv = "nik,name\n99,Ren\u00e9e\n".getBytes(Charset.forName(encoding));
        byte[] ndjson = "{\"nik\":\"99\",\"name\":\"Ren\u00e9e\"}\n".getBytes(Charset.forName(encoding));

        assertRefused(SheetProblem.ENCODING_NOT_UTF8, SheetFormat.CSV, csv);
        assertRefused(SheetProblem.ENCODING_NOT_UTF8, SheetFormat.NDJSON, ndjson);
    }

    @Test
    void quotesThatDoNotMatchRefuseTheFileWithTheLine() {
        byte[] csv = "nik,name\n98,Ani\n99,\"Budi\nX\"Y,Z\n".getBytes(StandardCharsets.UTF_8);

        Refusal refusal = assertRefused(SheetProblem.CSV_MALFORMED, SheetFormat.CSV, csv);

        assertTrue(refusal.english().contains("line 2"), refusal.english());
    }

    @Test
    void aQuoteThatNeverEndsDoesNotSwallowTheFileIntoMemory() {
        byte[] csv = ("nik,name\n99,\"" + "Budi\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);

        assertRefused(SheetProblem.CSV_MALFORMED, SheetFormat.CSV, csv);
    }

    @Test
    void aRowWithTooManyValuesIsOneBadRow() throws IOException {
        List<SheetRow> rows = rows(SheetFormat.CSV, "nik,name\n98,Ani,x\n99,Budi\n");

        assertEquals(
                "VALUE_COUNT_WRONG",
                rows.get(0).faults().get(0).refusal().code().name());
        assertEquals(Map.of("nik", "99", "name", "Budi"), rows.get(1).values());
    }

    @Test
    void aHeadingWithoutTheColumnsIsRefused() {
        Refusal refusal = assertRefused(
                SheetProblem.COLUMNS_MISSING, SheetFormat.CSV, "nik,nama\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertTrue(refusal.english().contains("name"), refusal.english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nik\":", "[1,2]", "{\"nik\":{\"a\":1}}", "{} {}", "nik=99"})
    void aLineThatIsNoJsonObjectIsOneBadRow(String line) throws IOException {
        List<SheetRow> rows = rows(SheetFormat.NDJSON, line + "\n\n{\"nik\":99,\"name\":\"Budi\",\"other\":true}\n");

        assertEquals(
                "LINE_NOT_JSON", rows.get(0).faults().get(0).refusal().code().name());
        assertEquals(1, rows.get(0).line());
        assertEquals(Map.of("nik", "99", "name", "Budi"), rows.get(1).values());
        assertEquals(3, rows.get(1).line());
        assertEquals(2, rows.get(1).number());
        assertEquals(line, rows.get(0).written());
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        RefusedException refused = assertThrows(RefusedException.class, () -> {
            try (SheetReader reader = SHEETS.read(SheetFormat.NDJSON, endless, LAYOUT)) {
                reader.next();
            }
        });
        assertEquals(SheetProblem.LINE_TOO_LONG, refused.refusal().code());
    }

    @Test
    void aRoundedNumberIsAFaultAndADateIsADate() throws IOException {
        List<SheetRow> rows = rows(SheetFormat.XLSX, workbook(sheet -> {
            heading(sheet);
            sheet.value(1, 0, 9901010107900001L);
            sheet.value(1, 1, "Budi");
            sheet.value(1, 2, LocalDate.of(1990, 7, 1));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        }));

        assertEquals("nik", rows.get(0).faults().get(0).column());
        assertEquals(
                "NUMBER_NOT_TEXT", rows.get(0).faults().get(0).refusal().code().name());
        assertEquals("1990-07-01", rows.get(0).values().get("birthDate"));
        assertEquals(2, rows.get(0).line());
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        byte[] bomb = withPart(workbook(SheetReadingTest::heading), "xl/media/image1.png", 64 << 20);

        assertTrue(bomb.length < 1 << 20, "a bomb is small");
        assertRefused(SheetProblem.XLSX_TOO_LARGE, SheetFormat.XLSX, bomb);
    }

    @Test
    void aWorkbookOfMorePartsOrTextsThanSensibleIsRefused() throws IOException {
        byte[] workbook = workbook(SheetReadingTest::heading);

        assertRefused(new Sheets(new SheetLimits(16_384, 2, 1L << 30, 64L << 20, 100)), workbook);
        assertRefused(new Sheets(new SheetLimits(16_384, 200, 1L << 30, 10, 100)), workbook);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertRefused(SheetProblem.XLSX_UNREADABLE, SheetFormat.XLSX, "nik,name".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongChecksumComesBeforeEveryOtherFault() {
        byte[] file = "\u0000".getBytes(StandardCharsets.UTF_8);

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> SHEETS.inspect(
                        SheetFormat.CSV, new ByteArrayInputStream(file), LAYOUT, "0".repeat(64), row -> {}));

        assertEquals(SheetProblem.CHECKSUM_WRONG, refused.refusal().code());
    }

    private static void assertRefused(Sheets sheets, byte[] workbook) {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> sheets.read(SheetFormat.XLSX, new ByteArrayInputStream(workbook), LAYOUT)
                        .close());
        assertEquals(SheetProblem.XLSX_TOO_LARGE, refused.refusal().code());
    }

    private static Refusal assertRefused(SheetProblem problem, SheetFormat format, byte[] file) {
        Refusal refusal =
                assertThrows(RefusedException.class, () -> rows(format, file)).refusal();
        assertEquals(problem, refusal.code());
        return refusal;
    }

    private static List<SheetRow> rows(SheetFormat format, String text) throws IOException {
        return rows(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> rows(SheetFormat format, byte[] file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SHEETS.read(format, new ByteArrayInputStream(file), LAYOUT)) {
            for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static byte[] written(SheetFormat format, List<Map<String, String>> people) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SHEETS.write(format, file, LAYOUT.columns())) {
            for (Map<String, String> person : people) {
                writer.row(person);
            }
        }
        return file.toByteArray();
    }

    private static void heading(Worksheet sheet) {
        sheet.value(0, 0, "nik");
        sheet.value(0, 1, "name");
        sheet.value(0, 2, "birthDate");
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Pendaftar"));
        }
        return file.toByteArray();
    }

    /** The same workbook with one part more, which packs to next to nothing. */
    private static byte[] withPart(byte[] workbook, String name, int zeros) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Path original = Files.createTempFile("workbook", ".xlsx");
        Files.write(original, workbook);
        try (ZipFile source = new ZipFile(original.toFile());
                ZipOutputStream target = new ZipOutputStream(file)) {
            for (ZipEntry part : Collections.list(source.entries())) {
                target.putNextEntry(new ZipEntry(part.getName()));
                source.getInputStream(part).transferTo(target);
            }
            target.putNextEntry(new ZipEntry(name));
            writeZeros(target, zeros);
        } finally {
            Files.delete(original);
        }
        return file.toByteArray();
    }

    private static void writeZeros(OutputStream target, int count) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (int written = 0; written < count; written += zeros.length) {
            target.write(zeros);
        }
    }
}
