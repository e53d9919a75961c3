package id.prakerja.selection.draw.proof;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.draw.publication.ResultPackageVerifier;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.Python;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator with full access to the database edits what was decided after the draw. Whoever has the public files of the wave, and what the public
 * log has of it, names that with either verifier.
 */
@ServiceTest
class DishonestOperatorTest {

    private static final int WAVE = 771;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    @Test
    void anEditedDecreeIsNamedByWhoeverHasThePublicFiles() throws IOException, SQLException {
        List<UUID> reserve = decidedWave();
        Path log = log();
        Path own = file(
                "own.json",
                given().auth()
                        .oauth2(Tokens.applicant(reserve.get(1)))
                        .get("/v1/waves/{wave}/results/{person}", WAVE, reserve.get(1))
                        .asByteArray());
        Path list = list("list.ndjson");
        assertEquals("VERIFIED", verify(log, own, list));

        // A friend of the operator's in the place of whose turn it was.
        UUID friend = reserve.get(2);
        Database.tamper("""
                alter table determination_line disable trigger determination_line_stays;
                update determination_line set applicant_id = '%s', entry_id = '%s', rank = %d where wave = %d and action = 'SEATED'""".formatted(
                        friend,
                        Waves.ownResult(WAVE, friend).getString("entryId"),
                        Waves.ownResult(WAVE, friend).getInt("rank"),
                        WAVE));
        assertEquals(
                "FAILED  bent.ndjson line 3 gives a seat to another entry than the draw's order does",
                verify(log, list("bent.ndjson")));

        // The list as the draw would give it, had nobody been passed over: consistent, and not the one of the decree.
        UUID passedOver = reserve.get(0);
        Database.tamper("""
                delete from determination_line where wave = %d and action = 'PASSED_OVER';
                update determination_line set applicant_id = '%s', entry_id = '%s', rank = %d, line = 2 where wave = %d and action = 'SEATED';
                alter table determination_line enable trigger determination_line_stays""".formatted(
                        WAVE,
                        passedOver,
                        Waves.ownResult(WAVE, passedOver).getString("entryId"),
                        Waves.ownResult(WAVE, passedOver).getInt("rank"),
                        WAVE));
        assertEquals(
                "FAILED  other.ndjson is not the list that was published with its decree",
                verify(log, list("other.ndjson")));

        // The number of the decree.
        Database.tamper("update wave set decree = 'SK-1' where wave = " + WAVE);
        Path today = file("today.json", given().get("/v1/waves/" + WAVE).asByteArray());
        assertEquals("FAILED  today.json has another decree of DETERMINATION than log.ndjson", verify(log, today));
    }

    /** One of three selected is excluded after the draw, and the first of the reserve too. */
    private List<UUID> decidedWave() {
        Map<String, Object> plan = new HashMap<>(Waves.plan(WAVE, 3, TestClock.now()));
        plan.put(
                "rules",
                Map.of(
                        "priority",
                        "EITHER",
                        "rules",
                        List.of(Map.of("rule", "LIST", "list", "BLACKLIST_771", "effect", "EXCLUDES"))));
        Waves.plan(plan, "plan-" + WAVE).then().statusCode(201);
        patiently().until(() -> Waves.show(WAVE).getString("status").equals("OPEN"));
        Stage.join(WAVE, 8, "32", false);
        Stage.awaitEntries(WAVE, 8, 8);
        Waves.done(Waves.step(WAVE, "closure"));
        Waves.done(Waves.step(WAVE, "draw"));
        List<UUID> drawn = Stage.selected(WAVE);
        List<UUID> reserve = Waves.get("/v1/waves/771/reserve").getList("items.applicantId", String.class).stream()
                .map(UUID::fromString)
                .toList();
        Lists.holdExclusion("BLACKLIST_771", List.of(drawn.get(1), reserve.get(0)));
        Waves.done(Waves.step(WAVE, "determination", Map.of("decree", "SK-771")));
        Waves.done(Waves.step(WAVE, "announcement"));
        return reserve;
    }

    /** What the public log has of the wave: each event of the topic, as it was heard. */
    private Path log() throws IOException {
        patiently().until(() -> events().contains("\"status\":\"ANNOUNCED\""));
        return file("log.ndjson", events().getBytes(UTF_8));
    }

    private String events() throws IOException {
        StringBuilder entries = new StringBuilder();
        for (JsonNode event : Topic.named(Topics.WAVE_CHANGED).read(JsonNode.class)) {
            if (event.path("wave").intValue() == WAVE) {
                entries.append(json.writeValueAsString(
                                Map.of("topic", Topics.WAVE_CHANGED, "key", Integer.toString(WAVE), "event", event)))
                        .append('\n');
            }
        }
        return entries.toString();
    }

    private Path list(String name) throws IOException {
        return file(
                name,
                given().get("/v1/waves/" + WAVE + "/determination-list.ndjson").asByteArray());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** The verdict, of both verifiers where there is a Python. */
    private String verify(Path... beside) throws IOException {
        Path resultPackage = file(
                "wave.zip", given().get("/v1/waves/" + WAVE + "/result-package").asByteArray());
        List<String> java =
                ResultPackageVerifier.verify(resultPackage, List.of(beside)).lines();
        String verdict = java.get(java.size() - 1);
        if (Python.isPresent()) {
            List<String> python = Python.verify(resultPackage, beside);
            assertEquals(verdict, python.get(python.size() - 1), python::toString);
        }
        return verdict;
    }
}
