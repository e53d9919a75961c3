package id.prakerja.sheets;

import static id.prakerja.sheets.SheetFiles.changed;
import static id.prakerja.sheets.SheetFiles.faults;
import static id.prakerja.sheets.SheetFiles.rows;
import static id.prakerja.sheets.SheetFiles.utf8;
import static id.prakerja.sheets.SheetFiles.workbook;
import static id.prakerja.sheets.SheetFiles.worksheet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How dates, headings and separators are written in files that are right. */
class SheetFormsTest {

    private static final SheetLayout SHORT =
            new SheetLayout(List.of("nik", "name", "birthDate"), List.of("nik", "name"));

    @ParameterizedTest
    @CsvSource({"false,33050,1990-06-26", "true,31588,1990-06-26", "false,59,1900-02-28", "false,61,1900-03-01"})
    void datesOfBothCalendarsAreRead(boolean from1904, int serial, String date) throws IOException {
        assertEquals(
                date,
                dateCell(from1904, "yyyy-mm-dd", BigDecimal.valueOf(serial))
                        .values()
                        .get("birthDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DD/MM/YYYY", "dd-mmm-yy", "[$-421]dd mmmm yyyy", "yyyy\"/\"mm\"/\"dd;@"})
    void aDateIsKnownByItsFormatInAnyCase(String format) throws IOException {
        assertEquals(
                "1990-06-26",
                dateCell(false, format, BigDecimal.valueOf(33050)).values().get("birthDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00\" per day and year\"", "[Red]0", "0"})
    void aNumberIsNoDateForTheWordsInItsFormat(String format) throws IOException {
        assertEquals(
                "33050",
                dateCell(false, format, BigDecimal.valueOf(33050)).values().get("birthDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "false,-1",
        "false,0",
        "false,60",
        "false,2958466",
        "true,2957004",
        "true,-1",
        "false,1E20",
        "false,1E300"
    })
    void aDateOutsideOfTheCalendarIsAFault(boolean from1904, BigDecimal serial) throws IOException {
        assertEquals(List.of("birthDate DATE_OUT_OF_RANGE"), faults(dateCell(from1904, "yyyy-mm-dd", serial)));
    }

    @Test
    void aDateWithATimeIsAFault() throws IOException {
        SheetRow row = dateCell(false, "yyyy-mm-dd", new BigDecimal("33050.75"));

        assertEquals(List.of("birthDate DATE_WITH_TIME"), faults(row));
        assertEquals("1990-06-26T18:00", row.values().get("birthDate"));
    }

    @Test
    void aHiddenFirstSheetIsNotTheOneThatIsMeant() throws IOException {
        byte[] file = changed(
                workbook(
                        SheetFiles::heading,
                        workbook -> workbook.newWorksheet("Lists").value(0, 0, "provinces")),
                "xl/workbook.xml",
                xml -> xml.replaceFirst(
                        "<sheet name=\"Lists\"([^>]*?)( state=\"visible\")?/>",
                        "<sheet name=\"Lists\"$1 state=\"hidden\"/>"));

        assertEquals(List.of(), rows(SheetFormat.XLSX, file, SHORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n"})
    void aFirstLineMayDeclareTheSeparator(String line) throws IOException {
        SheetRow row = rows(SheetFormat.CSV, utf8("\uFEFF" + line + "nik;name\n99;Budi, S.E.\n"), SHORT)
                .get(0);

        assertEquals(Map.of("nik", "99", "name", "Budi, S.E."), row.values());
        assertEquals(3, row.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK;Name;BIRTHDATE",
                " nik ;NAME;Birth Date",
                "\u00A0Nik;name\u200B;birth_date",
                "nik;Name;birth-date"
            })
    void aHeadingIsKnownInAnyCaseAndWithBlanks(String heading) throws IOException {
        Map<String, String> person = Map.of("nik", "99", "name", "Budi", "birthDate", "1990-06-26");

        assertEquals(
                person,
                rows(SheetFormat.CSV, utf8(heading + "\n99;Budi;1990-06-26\n"), SHORT)
                        .get(0)
                        .values());
        assertEquals(
                Map.of("birthDate", "1990-06-26"),
                rows(
                                SheetFormat.NDJSON,
                                utf8("{\"" + heading.substring(heading.lastIndexOf(";") + 1) + "\":\"1990-06-26\"}"),
                                SHORT)
                        .get(0)
                        .values());
    }

    @Test
    void theTextOfAFormulaIsItsResult() throws IOException {
        byte[] file = worksheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nik</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>");

        SheetRow row = rows(SheetFormat.XLSX, file, SHORT).get(0);

        assertEquals("2", row.values().get("nik"));
        assertEquals(List.of("name CELL_ERROR"), faults(row));
    }

    private static SheetRow dateCell(boolean from1904, String format, BigDecimal serial) throws IOException {
        byte[] file = workbook(sheet -> {
            SheetFiles.heading(sheet);
            sheet.value(1, 2, serial);
            sheet.style(1, 2).format(format.replace("\"", "&quot;")).set();
        });
        byte[] dated = from1904
                ? changed(
                        file,
                        "xl/workbook.xml",
                        xml -> xml.replaceAll("<workbookPr[^>]*/>", "")
                                .replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"1\"/>"))
                : file;
        return rows(SheetFormat.XLSX, dated, SHORT).get(0);
    }
}
