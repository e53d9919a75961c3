package id.prakerja.runner.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.prakerja.runner.client.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSummaryTest {

    private static final String SETTLED = """
        {"key":"a/INCENTIVE/1","participantId":"a","kind":"INCENTIVE","sequence":1,"amount":600000,"status":"SETTLED",\
        "attempts":[{"outcome":"FAILED"},{"outcome":"SETTLED"}],"ledger":[\
        {"movement":"SCHEDULED","debit":"OBLIGATIONS","credit":"BUDGET","amount":600000},\
        {"movement":"BATCHED","debit":"IN_FLIGHT:ovo","credit":"OBLIGATIONS","amount":600000},\
        {"movement":"SETTLED","debit":"PAID:ovo","credit":"IN_FLIGHT:ovo","amount":600000}]}""";
    private static final String HELD = """
        {"key":"a/INCENTIVE/2","participantId":"a","kind":"INCENTIVE","sequence":2,"amount":600000,"status":"HELD",\
        "ledger":[{"movement":"SCHEDULED","debit":"OBLIGATIONS","credit":"BUDGET","amount":600000},\
        {"movement":"HELD","debit":"HELD","credit":"OBLIGATIONS","amount":600000}]}""";
    private static final String PLANNED = """
        {"key":"b/INCENTIVE/1","participantId":"b","kind":"INCENTIVE","sequence":1,"amount":600000,"status":"NOT_DUE"}""";

    @TempDir
    Path folder;

    private AuditFile file;
    private JsonNode manifest;

    @BeforeEach
    void write() throws IOException {
        file = new AuditFile(folder, 6);
        write(SETTLED, HELD, PLANNED);
        manifest = AuditSummary.of(file).manifest("a test", JsonNodeFactory.instance.nullNode());
    }

    @Test
    void findsNothingWrongWithAFileAsItWasWritten() throws IOException {
        assertEquals(Optional.empty(), AuditSummary.of(file).against(manifest));
        assertEquals(3, manifest.path("lines").asInt());
        assertEquals(600_000, manifest.path("rupiahByStatus").path("SETTLED").asLong());
    }

    @Test
    void whatIsClaimedBackWasPaidAllTheSame() throws IOException {
        String claimed = SETTLED.replace("]}", """
            ,{"movement":"CLAIMED","debit":"RECOVERY:ovo","credit":"PAID:ovo","amount":600000},\
            {"movement":"REPAID","debit":"REPAID:ovo","credit":"RECOVERY:ovo","amount":200000}]}""");
        write(claimed, HELD, PLANNED);

        JsonNode made = AuditSummary.of(file).manifest("a test", JsonNodeFactory.instance.nullNode());

        assertEquals(Optional.empty(), AuditSummary.of(file).against(made));
    }

    @Test
    void findsALineThatWasEditedRemovedOrReordered() throws IOException {
        for (List<String> changed : List.of(
                List.of(SETTLED.replace("600000", "700000"), HELD, PLANNED),
                List.of(SETTLED, PLANNED),
                List.of(HELD, SETTLED, PLANNED))) {
            write(changed.toArray(String[]::new));
            assertTrue(AuditSummary.of(file).against(manifest).isPresent(), changed.toString());
        }
    }

    @Test
    void findsAPayoutThatContradictsItsBooksAlsoWhereTheManifestWasMadeAnew() throws IOException {
        assertFault("the books have", SETTLED, HELD.replace("\"status\":\"HELD\"", "\"status\":\"NOT_DUE\""));
        assertFault("attempts are settled", SETTLED.replace("FAILED", "SETTLED"));
        assertFault("attempts are settled", SETTLED.replace("\"outcome\":\"SETTLED\"", "\"outcome\":\"FAILED\""));
        assertFault("does not come after", HELD, SETTLED);
        assertFault("does not come after", HELD, HELD);
    }

    @Test
    void goesOnBehindTheLastWholeLine() throws IOException {
        Files.writeString(file.part(), SETTLED + "\n" + HELD + "\n" + PLANNED.substring(0, 20));

        assertEquals(Optional.of("a/INCENTIVE/2"), file.lastKey());
        assertEquals(SETTLED + "\n" + HELD + "\n", Files.readString(file.part()));
        Files.writeString(file.part(), PLANNED.substring(0, 20));
        assertEquals(Optional.empty(), file.lastKey());
        assertEquals(0, Files.size(file.part()));
    }

    @Test
    void knowsTheFileBesideAManifest() {
        assertEquals(file, AuditFile.of(file.manifest()));
        assertEquals(file, AuditFile.of(file.lines()));
    }

    private void assertFault(String expected, String... lines) throws IOException {
        write(lines);
        AuditSummary summary = AuditSummary.of(file);
        JsonNode anew = Json.tree(Json.bytes(summary.manifest("", JsonNodeFactory.instance.nullNode())));
        String fault = summary.against(anew).orElse("");
        assertTrue(fault.contains(expected), fault);
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file.lines(), String.join("\n", lines) + "\n");
    }
}
