package id.prakerja.selection.reading.export;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExportingTest {

    @Test
    void anExportThatBrokeOffGoesOnWhereItStood() {
        Stage.closedWave(901, 3, 2_050);
        Waves.done(Waves.step(901, "draw"));

        List<String> whole = lines(901, "entries.ndjson");
        JsonPath fifth = new JsonPath(whole.get(4));
        List<String> rest = lines(901, "entries.ndjson?after=" + fifth.getInt("rank"));

        assertEquals(2_050, whole.size(), "more than a page");
        assertEquals(whole.subList(5, 2_050), rest);
        assertFalse(whole.get(0).contains("applicant"), "entries stand there by pseudonym");
        List<String> csv = lines(901, "entries.csv?state=NATIONAL_SPILL_OVER");
        assertEquals("\uFEFFrank,entryId,province,priority,affirmative,outcome,seated", csv.get(0));
        assertTrue(csv.size() > 1 && csv.stream().skip(1).allMatch(line -> line.endsWith(",NATIONAL_SPILL_OVER,true")));
    }

    @Test
    void everyExportIsLoggedAndEveryKindCanBeTaken() {
        Stage.open(902, 2);
        UUID official = People.someone();
        Stage.register(List.of(People.registered(official, "31", false, "CIVIL_SERVANT", 1990, TestClock.now())));
        Stage.join(902, List.of(official), TestClock.now());
        Stage.join(902, 3, "32", false);
        Stage.awaitEntries(902, 4, 4);
        Waves.done(Waves.step(902, "closure"));
        Waves.done(Waves.step(902, "draw"));
        Waves.done(Waves.step(902, "determination", Map.of("decree", "SK-902")));
        UUID revoked = Stage.selected(902).get(0);
        Waves.done(Waves.decide(revoked, "revocation"));

        assertEquals(2, lines(902, "participants.ndjson").size());
        assertEquals(0, lines(902, "participants.ndjson?province=31").size());
        JsonPath exclusion = new JsonPath(lines(902, "exclusions.ndjson").get(0));
        assertEquals(official.toString(), exclusion.getString("applicantId"));
        assertEquals("OCCUPATION_EXCLUDED", exclusion.getString("reason"));
        JsonPath revocation = new JsonPath(lines(902, "revocations.ndjson").get(0));
        assertEquals(revoked.toString(), revocation.getString("participantId"));
        assertEquals("FALSE_DECLARATION", revocation.getString("reason"));

        patiently().until(() -> Waves.get("/v1/exports?limit=1").getInt("items[0].lines") == 1);
        JsonPath log = Waves.get("/v1/exports?limit=1");
        assertEquals("wave-902-revocations", log.getString("items[0].name"));
        assertEquals("a-test", log.getString("items[0].reason"));
        assertTrue(log.getBoolean("items[0].whole"));
        assertEquals("staff-operator", log.getString("items[0].startedBy"));
        Waves.refused(Waves.tryGet("/v1/waves/902/exports/entries.csv"), 400, "EXPORT_REASON_REQUIRED");
        Waves.refused(Waves.tryGet("/v1/waves/902/exports/secrets.csv?reason=test"), 404, "EXPORT_UNKNOWN");
        Waves.refused(Waves.tryGet("/v1/waves/902/exports/entries.csv?after=x&reason=test"), 400, "CURSOR_INVALID");
        Waves.refused(Waves.tryGet("/v1/waves/9999/exports/entries.csv?reason=test"), 404, "WAVE_UNKNOWN");
    }

    private static List<String> lines(int wave, String export) {
        String reason = (export.contains("?") ? "&" : "?") + "reason=a-test";
        return Waves.tryGet("/v1/waves/%d/exports/%s%s".formatted(wave, export, reason))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
