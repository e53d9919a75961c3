package id.prakerja.selection.draw.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.access.Role;
import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.draw.publication.ResultPackageVerifier;
import id.prakerja.draw.publication.Verdict;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Python;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ProvingADrawTest {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Pool pool;

    @TempDir
    Path folder;

    @Test
    void everyoneGetsTheSamePackageAndBothVerifiersFindItToHold() throws IOException {
        // Several blocks, two provinces, families of three with a cap of one.
        wave(701, 2_300, 900, 1);
        Waves.done(Waves.step(701, "draw"));
        announce(701);

        byte[] bytes = download(701, Role.AUDITOR);

        assertArrayEquals(bytes, download(701, Role.APPLICANT), "the same bytes for everyone and each time");
        Path file = Files.write(folder.resolve("wave-701.zip"), bytes);
        Verdict verdict = ResultPackageVerifier.verify(file);
        assertTrue(verdict.holds(), () -> String.join("\n", verdict.lines()));
        JsonPath wave = Waves.show(701);
        assertTrue(verdict.checks().get(2).endsWith(wave.getString("seedCommitment")));
        assertTrue(verdict.checks().get(9).endsWith(wave.getString("draw.entryRoot")));
        assertTrue(verdict.checks().get(10).endsWith(wave.getString("draw.outcomeRoot")));
        assumeTrue(Python.isPresent(), "python3 is not on the path: the independent verifier was not run");
        assertEquals(
                verdict.lines().stream()
                        .filter(line -> !line.contains("signed by the key"))
                        .toList(),
                Python.verify(file).stream()
                        .filter(line -> !line.contains("was not verified"))
                        .toList());
    }

    @Test
    void aWaveInWhichNobodyWasDrawnHasAPackageToo() throws IOException {
        Stage.open(702, 5);
        Waves.done(Waves.step(702, "closure"));
        Waves.done(Waves.step(702, "draw"));
        announce(702);

        Path file = Files.write(folder.resolve("wave-702.zip"), download(702, Role.OFFICER));

        assertTrue(ResultPackageVerifier.verify(file).holds());
    }

    @Test
    void beforeTheAnnouncementThereIsNoPackage() {
        Stage.closedWave(703, 2, 4);
        Waves.done(Waves.step(703, "draw"));

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/waves/703/result-package")
                .then()
                .statusCode(409)
                .contentType(startsWith("application/problem+json"))
                .body("code", containsString("RESULT_NOT_PUBLIC"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/waves/79999/result-package")
                .then()
                .statusCode(404);
        given().get("/v1/waves/703/result-package")
                .then()
                .statusCode(409)
                .body("code", containsString("RESULT_NOT_PUBLIC"));
    }

    @Test
    void aPersonGetsTheProofOfEntryAndOutcome() {
        List<UUID> people = wave(704, 1_500, 500, 0);
        Waves.done(Waves.step(704, "draw"));
        announce(704);
        JsonPath wave = Waves.show(704);

        for (UUID person : List.of(people.get(0), people.get(700), people.get(1_499))) {
            JsonPath proof = proof(704, person, Tokens.applicant(person), 200);
            UUID entryId = EntryPseudonyms.opened(704, person, HEX.parseHex(proof.getString("opening")));
            String id = HEX.formatHex(HEX.parseHex(entryId.toString().replace("-", "")));

            assertEquals(entryId.toString(), proof.getString("entryId"));
            assertTrue(proof.getString("entry.leaf").startsWith(id));
            assertTrue(proves(proof, "entry", wave.getString("draw.entryRoot")));
            assertTrue(proof.getString("outcome.leaf").startsWith(id));
            assertTrue(proves(proof, "outcome", wave.getString("draw.outcomeRoot")));
            assertFalse(proves(proof, "outcome", wave.getString("draw.entryRoot")));
            assertEquals(wave.getString("seedCommitment"), proof.getString("seedCommitment"));
            JsonPath result = Waves.ownResult(704, person);
            assertEquals(entryId.toString(), result.getString("entryId"));
            assertEquals(proof.getString("opening"), result.getString("opening"));
            String rank =
                    "Rank %,d of %,d in ".formatted(result.getInt("provinceRank"), result.getInt("provinceEntries"));
            assertTrue(proof.getString("messages.en").startsWith(rank), proof.getString("messages.en"));
            assertEquals(
                    result.getString("outcome").equals("NOT_SELECTED"),
                    proof.getString("messages.id").contains("; tidak terpilih"));
        }
        proof(704, people.get(0), Tokens.applicant(people.get(1)), 403);
        assertEquals(
                "ENTRY_NOT_DRAWN",
                proof(704, People.someone(), Tokens.staff(Role.OPERATOR), 404).getString("code"));
    }

    @Test
    void theProofIsTheAuditorsFromTheDrawOnAndThePersonsFromTheAnnouncementOn() {
        UUID person = Stage.closedWave(705, 2, 4).get(0);
        assertEquals(
                "RESULT_NOT_PUBLIC",
                proof(705, person, Tokens.staff(Role.AUDITOR), 409).getString("code"));
        Waves.done(Waves.step(705, "draw"));

        proof(705, person, Tokens.staff(Role.AUDITOR), 200);
        assertEquals(
                "RESULT_NOT_PUBLIC",
                proof(705, person, Tokens.applicant(person), 409).getString("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update draw_record set root = leaves where wave = 706",
                "delete from draw_record where wave = 706",
                "truncate draw_record"
            })
    void theRecordOfADrawCannotBeChanged(String change) {
        String refused = pool.query(change)
                .execute()
                .map(rows -> "done")
                .onFailure()
                .recoverWithItem(Throwable::getMessage)
                .await()
                .indefinitely();

        assertTrue(refused.contains("The record of a draw cannot be changed"), refused);
    }

    /** A closed wave with people of two provinces, every third on the priority list, three to a family card. */
    private List<UUID> wave(int wave, int joiners, int quota, int familyCap) {
        Stage.open(wave, quota);
        if (familyCap > 0) {
            pool.query("update wave set family_cap = %d where wave = %d".formatted(familyCap, wave))
                    .executeAndAwait();
        }
        List<ApplicantRegistered> people = new ArrayList<>();
        for (int i = 0; i < joiners; i++) {
            String family = "%d-%d".formatted(wave, i / 3);
            people.add(People.ofFamily(family, i % 2 == 0 ? "32" : "91", i % 3 == 0, TestClock.now()));
        }
        Stage.register(people);
        List<UUID> ids = people.stream().map(ApplicantRegistered::applicantId).toList();
        Stage.join(wave, ids, TestClock.now());
        Stage.awaitEntries(wave, joiners, joiners);
        Waves.done(Waves.step(wave, "closure"));
        return ids;
    }

    private static void announce(int wave) {
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        Waves.done(Waves.step(wave, "announcement"));
    }

    private static byte[] download(int wave, String role) {
        return given().auth()
                .oauth2(Tokens.staff(role))
                .get("/v1/waves/{wave}/result-package", wave)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("wave-%d.zip".formatted(wave)))
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static JsonPath proof(int wave, UUID person, String token, int status) {
        return given().auth()
                .oauth2(token)
                .get("/v1/waves/{wave}/results/{person}/proof", wave, person)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static boolean proves(JsonPath proof, String what, String root) {
        return AuditPath.proves(
                HEX.parseHex(root),
                HEX.parseHex(proof.getString(what + ".leaf")),
                proof.getLong(what + ".index"),
                proof.getLong(what + ".size"),
                proof.getList(what + ".path", String.class).stream()
                        .map(HEX::parseHex)
                        .toList());
    }
}
