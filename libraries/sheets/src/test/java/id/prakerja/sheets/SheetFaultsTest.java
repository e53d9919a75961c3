package id.prakerja.sheets;

import static id.prakerja.sheets.SheetFiles.faults;
import static id.prakerja.sheets.SheetFiles.heading;
import static id.prakerja.sheets.SheetFiles.kept;
import static id.prakerja.sheets.SheetFiles.rows;
import static id.prakerja.sheets.SheetFiles.utf8;
import static id.prakerja.sheets.SheetFiles.workbook;
import static id.prakerja.sheets.SheetFiles.worksheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, spreadsheets and attackers have put into tables. */
class SheetFaultsTest {

    private static final SheetLayout FORM = new SheetLayout(
            List.of(
                    "nik",
                    "kk",
                    "name",
                    "birthDate",
                    "gender",
                    "email",
                    "phone",
                    "province",
                    "regency",
                    "address",
                    "education",
                    "occupationGroup",
                    "inFormalEducation",
                    "desiredTrainings",
                    "disability"),
            List.of("nik", "name"));
    private static final SheetLayout SHORT =
            new SheetLayout(List.of("nik", "name", "birthDate"), List.of("nik", "name"));

    @Test
    void aNumberWithAHugeExponentIsOneFaultAndCostsNothing() throws IOException {
        byte[] file = kept("huge-exponent.xlsx");

        SheetRow row = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rows(SheetFormat.XLSX, file, FORM))
                .get(0);

        assertEquals("1E999999999", row.values().get("name"));
        assertEquals(List.of("name NUMBER_NOT_TEXT"), faults(row));
        assertEquals("9971960107903875", row.values().get("nik"));
    }

    @Test
    void aNumberOfMillionsOfDigitsIsRefusedBeforeItIsComputed() throws IOException {
        byte[] file = worksheet("<row r=\"1\"><c r=\"A1\"><v>" + "7".repeat(900_000) + "</v></c></row>");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertRefused(SheetProblem.XLSX_TOO_LARGE, SheetFormat.XLSX, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<x:row xmlns:x=\"u\" a='/>'><c r=\"ZZZZZZ1\"><v>1</v></c></x:row>",
                "<row r=\"1\"><!-- --><c r=\"A1\"><v>1</v></c></row>"
            })
    void aCellThatAsksForRoomForMillionsIsRefused(String row) throws IOException {
        assertRefused(SheetProblem.XLSX_TOO_LARGE, SheetFormat.XLSX, worksheet(row));
    }

    @Test
    void aRowWithoutEndIsRefusedBeforeItIsHeld() throws IOException {
        byte[] file = worksheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(200_000) + "</row>");

        assertRefused(SheetProblem.XLSX_TOO_LARGE, SheetFormat.XLSX, file);
    }

    @ParameterizedTest
    @CsvSource({"error-cell-name.xlsx,name,#N/A", "error-cell-address.xlsx,address,#REF!"})
    void anErrorCellIsAFaultOfItsColumn(String file, String column, String mark) throws IOException {
        SheetRow row = rows(SheetFormat.XLSX, kept(file), FORM).get(0);

        assertEquals(List.of(column + " CELL_ERROR"), faults(row));
        assertEquals(mark, row.values().get(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "########", "Err:508"})
    void anErrorMarkIsAFaultInTextFilesToo(String mark) throws IOException {
        assertEquals(
                List.of("name CELL_ERROR"),
                faults(rows(SheetFormat.CSV, utf8("nik,name\n99," + mark + "\n"), SHORT)
                        .get(0)));
        assertEquals(
                List.of("name CELL_ERROR"),
                faults(rows(SheetFormat.NDJSON, utf8("{\"nik\":\"99\",\"name\":\"" + mark + "\"}"), SHORT)
                        .get(0)));
    }

    @Test
    void anAddressWithANumberSignIsNoErrorMark() throws IOException {
        assertEquals(
                List.of(),
                faults(rows(SheetFormat.CSV, utf8("nik,name\n99,#12 Jalan\n"), SHORT)
                        .get(0)));
    }

    @Test
    void theSameColumnTwiceIsRefusedInEveryFormat() throws IOException {
        Refusal csv = assertRefused(SheetProblem.COLUMN_TWICE, SheetFormat.CSV, utf8("nik,name,NIK\n1,2,3\n"));
        Refusal xlsx = assertRefused(SheetProblem.COLUMN_TWICE, SheetFormat.XLSX, workbook(sheet -> {
            heading(sheet);
            sheet.value(0, 3, "Nik ");
        }));
        SheetRow ndjson = rows(SheetFormat.NDJSON, utf8("{\"nik\":\"1\",\"name\":\"2\",\"NIK\":\"3\"}"), SHORT)
                .get(0);

        assertTrue(csv.english().contains("nik"), csv.english());
        assertTrue(xlsx.english().contains("nik"), xlsx.english());
        assertEquals(List.of("nik COLUMN_TWICE"), faults(ndjson));
        assertEquals("{\"nik\":\"1\",\"name\":\"2\",\"NIK\":\"3\"}", ndjson.written());
    }

    @Test
    void twoColumnsThatNobodyReadsMayHaveOneName() throws IOException {
        assertEquals(
                1, rows(SheetFormat.CSV, utf8("nik,name,,\n1,2,a,b\n"), SHORT).size());
    }

    @Test
    void aRowWithAnUnquotedCommaComesBackWithWhatWasWritten() throws IOException {
        List<SheetRow> rows = rows(SheetFormat.CSV, kept("rejected-row-unquoted-comma.csv"), FORM);

        assertEquals(List.of("row VALUE_COUNT_WRONG"), faults(rows.get(0)));
        assertEquals("9971160107906609", rows.get(0).values().get("nik"));
        assertTrue(
                rows.get(0).written().contains("Jalan Merdeka 1, RT 3,SMA"),
                rows.get(0).written());
        assertEquals(List.of(), faults(rows.get(1)));
        assertNull(rows.get(1).written());
    }

    @Test
    void bothPartsOfABrokenLineComeBack() throws IOException {
        List<SheetRow> rows = rows(SheetFormat.CSV, utf8("birthDate,nik,name\n1990-07-01,99\nBudi\n"), SHORT);

        assertEquals(List.of("row VALUE_COUNT_WRONG"), faults(rows.get(0)));
        assertEquals("1990-07-01,99", rows.get(0).written());
        assertEquals(List.of("row VALUE_COUNT_WRONG"), faults(rows.get(1)));
        assertEquals("Budi", rows.get(1).written());
    }

    @Test
    void aForeignByteIsNamedWithItsLine() throws IOException {
        byte[] file = kept("foreign-byte-600-rows.csv");
        int line = 1;
        for (int i = 0; file[i] >= 0; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }

        Refusal refusal = assertRefused(SheetProblem.ENCODING_NOT_UTF8, SheetFormat.CSV, file);

        assertTrue(line > 100, "deep in the file");
        assertTrue(refusal.english().contains("(line " + line + ")"), refusal.english());
    }

    @Test
    void rowsWithoutAnyValueArePassedOver() throws IOException {
        assertEquals(2, rows(SheetFormat.CSV, kept("blank-rows.csv"), FORM).size());
        assertEquals(
                List.of(2L, 5L),
                rows(SheetFormat.CSV, utf8("nik,name\n1,A\n,\n \u00A0,\u200B\n2,B\n,,,,\n"), SHORT).stream()
                        .map(SheetRow::line)
                        .toList());
        assertEquals(
                List.of(1L, 5L),
                rows(
                                SheetFormat.NDJSON,
                                utf8(
                                        "{\"nik\":\"1\"}\n{}\n{\"nik\":\"\u00A0\",\"name\":null}\n\u200B\n{\"nik\":\"2\"}\n{}"),
                                SHORT)
                        .stream()
                        .map(SheetRow::line)
                        .toList());
        assertEquals(
                List.of(3L),
                rows(
                                SheetFormat.XLSX,
                                workbook(sheet -> {
                                    heading(sheet);
                                    sheet.value(1, 0, " \u00A0\u200B");
                                    sheet.value(2, 0, "1");
                                    sheet.value(3, 3, "of no column");
                                }),
                                SHORT)
                        .stream()
                        .map(SheetRow::line)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99,Budi", "99,Budi,", "99,Budi,,,,", "99,Budi, ,\u00A0"})
    void emptyValuesAtTheEndCountForNothing(String row) throws IOException {
        SheetRow read = rows(SheetFormat.CSV, utf8("nik,name,birthDate\n" + row + "\n"), SHORT)
                .get(0);

        assertEquals(List.of(), read.faults());
        assertEquals(Map.of("nik", "99", "name", "Budi"), read.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u200E", "\u202A", "\uFEFF", "\u2060", "\u3000", "\u00AD"})
    void invisibleMarksAroundAValueAreTakenOff(String mark) throws IOException {
        String nik = mark + " 99 " + mark;
        Map<String, String> sound = Map.of("nik", "99", "name", "Budi");

        assertEquals(
                sound,
                rows(SheetFormat.CSV, utf8("nik,name\n" + nik + ",Budi\n"), SHORT)
                        .get(0)
                        .values());
        assertEquals(
                sound,
                rows(SheetFormat.NDJSON, utf8("{\"nik\":\"" + nik + "\",\"name\":\"Budi\"}"), SHORT)
                        .get(0)
                        .values());
        assertEquals(
                sound,
                rows(
                                SheetFormat.XLSX,
                                workbook(sheet -> {
                                    heading(sheet);
                                    sheet.value(1, 0, nik);
                                    sheet.value(1, 1, "Budi");
                                }),
                                SHORT)
                        .get(0)
                        .values());
    }

    @Test
    void anInvisibleMarkWithinATextCanBeNamedOrTakenOut() {
        assertEquals("U+200B", CellText.invisibleIn("99\u200B01").orElseThrow());
        assertEquals("U+00A0", CellText.invisibleIn("99\u00A001").orElseThrow());
        assertTrue(CellText.invisibleIn("0812 3456").isEmpty());
        assertEquals("0812 3456", CellText.withoutInvisible("\u202A0812\u00A03456\u202C"));
    }

    @ParameterizedTest
    @CsvSource({"\\u0000,U+0000", "\\u0007,U+0007", "\\ud800,U+D800", "\\ufffd,U+FFFD"})
    void aCharacterThatIsNoTextIsAFault(String escape, String named) throws IOException {
        SheetRow row = rows(SheetFormat.NDJSON, utf8("{\"nik\":\"1\",\"name\":\"Bu" + escape + "di\"}"), SHORT)
                .get(0);

        assertEquals(List.of("name CHARACTER_NOT_TEXT"), faults(row));
        assertTrue(row.faults().get(0).refusal().english().contains(named));
    }

    @Test
    void aNulInATextFileIsRefusedWithItsLine() {
        Refusal refusal =
                assertRefused(SheetProblem.ENCODING_NOT_UTF8, SheetFormat.CSV, utf8("nik,name\n1,A\n2,B\0\n"));

        assertTrue(refusal.english().contains("(line 3)"), refusal.english());
    }

    private static Refusal assertRefused(SheetProblem problem, SheetFormat format, byte[] file) {
        Refusal refusal = assertThrows(RefusedException.class, () -> rows(format, file, SHORT))
                .refusal();
        assertEquals(problem, refusal.code());
        return refusal;
    }
}
