package id.prakerja.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.RefusedException;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sheets.Sheets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given out, in which pieces, and what the log says of it. */
class ExportsTest {

    private static final List<String> COLUMNS = List.of("id", "name", "amount");

    private final KeptLog log = new KeptLog();
    private final Exports exports = new Exports(log);

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void everyRowIsGivenOutOnceInEveryFormat(SheetFormat format) throws IOException {
        byte[] file = file(exports.stream(UUID.randomUUID(), request(format, null), new Numbers(4_500)));

        try (SheetReader reader = new Sheets(SheetLimits.STANDARD)
                .read(format, new ByteArrayInputStream(file), new SheetLayout(COLUMNS, List.of("id")))) {
            List<SheetRow> rows = reader.next(10_000);
            assertEquals(
                    IntStream.rangeClosed(1, 4_500).mapToObj(Integer::toString).toList(),
                    rows.stream().map(row -> row.values().get("id")).toList());
        }
        assertEquals(List.of("4500 whole"), log.ends);
    }

    @Test
    void anExportOfNothingHasItsHeading() {
        byte[] file = file(exports.stream(UUID.randomUUID(), request(SheetFormat.CSV, null), new Numbers(0)));

        assertEquals("\uFEFFid,name,amount\r\n", new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void aPageIsReadWhenTheReaderAsksForMore() {
        Numbers source = new Numbers(10_000);
        AssertSubscriber<byte[]> reader = exports.stream(UUID.randomUUID(), request(SheetFormat.CSV, null), source)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));

        assertEquals(1, source.pages);
        reader.request(1);
        assertEquals(2, source.pages);
        reader.cancel();

        assertEquals(List.of("4000 broken off"), log.ends);
    }

    @Test
    void anExportThatFailsIsLoggedAsBrokenOff() {
        Numbers source = new Numbers(10_000);
        source.failsAfter = 2;

        assertThrows(
                IllegalStateException.class,
                () -> file(exports.stream(UUID.randomUUID(), request(SheetFormat.CSV, null), source)));

        assertEquals(List.of("4000 broken off"), log.ends);
    }

    @Test
    void anExportThatBrokeOffGoesOnAfterItsLastRow() {
        byte[] file = file(exports.stream(UUID.randomUUID(), request(SheetFormat.NDJSON, "4498"), new Numbers(4_500)));

        assertEquals("""
                {"id":4499,"name":"row","amount":-4499}
                {"id":4500,"name":"row","amount":-4500}
                """, new String(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1"})
    void noTextIsTakenForAFormula(String text) {
        Numbers source = new Numbers(1);
        source.name = text;

        String csv = new String(
                file(exports.stream(UUID.randomUUID(), request(SheetFormat.CSV, null), source)),
                StandardCharsets.UTF_8);

        assertTrue(csv.contains("'" + text), csv);
        assertTrue(csv.contains(",-1\r\n"), "a negative number stays a number: " + csv);
    }

    @Test
    void nothingIsGivenOutBeforeItIsLogged() {
        Numbers source = new Numbers(1);
        Exports refusing = new Exports(new ExportLog() {
            @Override
            public Uni<UUID> start(ExportRequest request) {
                return Uni.createFrom().failure(new IllegalStateException("The log is gone"));
            }

            @Override
            public Uni<Void> end(UUID export, long rows, boolean whole) {
                return Uni.createFrom().voidItem();
            }
        });

        AssertSubscriber<byte[]> reader = refusing.answer(request(SheetFormat.CSV, null), source)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));

        reader.awaitFailure().assertFailedWith(IllegalStateException.class);
        assertEquals(0, source.pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nobodyTakesAListWithoutAReason(String reason) {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> new ExportRequest("numbers", SheetFormat.CSV, Map.of(), null, "auditor-1", reason));

        assertEquals(ExportProblem.EXPORT_REASON_REQUIRED, refused.refusal().code());
    }

    static ExportRequest request(SheetFormat format, String after) {
        return new ExportRequest("numbers", format, Map.of("state", "SETTLED"), after, "auditor-1", "Audit 12/2020");
    }

    private static byte[] file(Multi<byte[]> pieces) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pieces.collect().asList().await().indefinitely().forEach(file::writeBytes);
        return file.toByteArray();
    }

    /** The numbers from 1, in pages. */
    private static final class Numbers implements ExportSource {

        private final int count;
        private String name = "row";
        private int pages;
        private int failsAfter = Integer.MAX_VALUE;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public Uni<ExportPage> page(String after, int most) {
            if (pages++ == failsAfter) {
                return Uni.createFrom().failure(new IllegalStateException("The database is gone"));
            }
            int from = after == null ? 1 : Integer.parseInt(after) + 1;
            List<Map<String, Object>> rows = IntStream.rangeClosed(from, Math.min(count, from + most - 1))
                    .<Map<String, Object>>mapToObj(id -> Map.of("id", id, "name", name, "amount", -id))
                    .toList();
            return Uni.createFrom().item(new ExportPage(rows, String.valueOf(from + rows.size() - 1)));
        }
    }

    private static final class KeptLog implements ExportLog {

        private final List<String> ends = new ArrayList<>();

        @Override
        public Uni<UUID> start(ExportRequest request) {
            return Uni.createFrom().item(UUID.randomUUID());
        }

        @Override
        public Uni<Void> end(UUID export, long rows, boolean whole) {
            ends.add(rows + (whole ? " whole" : " broken off"));
            return Uni.createFrom().voidItem();
        }
    }
}
