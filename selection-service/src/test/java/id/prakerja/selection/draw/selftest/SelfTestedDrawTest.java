package id.prakerja.selection.draw.selftest;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.access.Role;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.publication.ResultPackageVerifier;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.events.WaveSelfTests;
import id.prakerja.selection.support.Python;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draw is tested before its decree; one whose order follows the joining has none until two people have answered for it in public. */
@ServiceTest
class SelfTestedDrawTest {

    private static final int PEOPLE = 120;

    @Inject
    WaveSecrets secrets;

    @Inject
    Pool pool;

    @TempDir
    Path folder;

    @Test
    void anEvenDrawPassesAndEverybodySeesIt() {
        Stage.closedWave(261, 5, PEOPLE);
        JsonPath frozen = Waves.freeze(261);
        assertEquals(10, frozen.getInt("freeze.selfTests.significancePerMillion"), "fixed before the order is known");
        given().get("/v1/waves/261/self-tests").then().statusCode(409).body("code", equalTo("WAVE_NOT_DRAWN"));

        Waves.done(Waves.step(261, "draw"));

        JsonPath tests = given().get("/v1/waves/261/self-tests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("NONE", tests.getString("inquiry"));
        assertEquals("HOLM", tests.getString("correction"));
        assertEquals(12, tests.getList("results").size());
        assertEquals(1, tests.getInt("results.find { it.test == 'LIST_RUNS' }.degrees"));
        assertEquals(List.of(), Waves.show(261).getList("draw.selfTests.failed"));
        assertEquals(12, published(261, tested -> true).results().size());
        assertEquals(
                0,
                Database.number("select count(*) from self_test_block where wave = 261"),
                "nothing but the statistics is left");
        Waves.refused(prepareAnswer(261), 409, "SELF_TESTS_NOT_FAILED");
        Waves.done(Waves.step(261, "determination", Map.of("decree", "SK-261")));
    }

    @Test
    void aDrawThatFavoursThoseWhoJoinedFirstHasNoDecreeUntilTwoPeopleAnswer() throws SQLException, IOException {
        Stage.closedWave(262, 5, PEOPLE);
        Waves.freeze(262);
        letTheBestRanksJoinFirst(262);

        Waves.done(Waves.step(262, "draw"));

        JsonPath tests = given().get("/v1/waves/262/self-tests").jsonPath();
        assertEquals("OPEN", tests.getString("inquiry"));
        List<String> failed = List.of("JOIN_ORDER", "JOIN_RUNS");
        assertEquals(failed, tests.getList("results.findAll { it.failed }.test"));
        assertEquals(failed, published(262, tested -> tested.answer() == null).failed());
        Waves.refused(Waves.prepare(262, "determination", Map.of("decree", "SK-262")), 409, "SELF_TESTS_FAILED");
        assertThrows(
                SQLException.class,
                () -> Database.tamper(
                        "update wave set self_tests = jsonb_set(self_tests, '{failed}', '[]')" + " where wave = 262"));

        Response answer = prepareAnswer(262);
        answer.then().statusCode(202).body("facts.failed", equalTo(failed));
        Waves.refused(Waves.approve(answer, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        Waves.refused(Waves.prepare(262, "determination", Map.of("decree", "SK-262")), 409, "SELF_TESTS_FAILED");
        Waves.done(Waves.approve(answer, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)));

        assertEquals(
                "ANSWERED", given().get("/v1/waves/262/self-tests").jsonPath().getString("inquiry"));
        assertEquals(
                failed,
                published(262, tested -> "An insider knew the value".equals(tested.answer()))
                        .failed());
        Waves.done(Waves.step(262, "determination", Map.of("decree", "SK-262")));
        Waves.done(Waves.step(262, "announcement"));
        Path file = resultPackage(262);
        String said =
                "JOIN_ORDER, JOIN_RUNS fail at 10 in a million for all together; two people: \"An insider knew the"
                        + " value\"";
        List<String> java = ResultPackageVerifier.verify(file).lines();
        assertTrue(java.stream().anyMatch(line -> line.endsWith(said)), java::toString);
        assertEquals("VERIFIED", java.get(java.size() - 1));
        assumeTrue(Python.isPresent(), "python3 is not on the path: the independent verifier was not run");
        assertTrue(Python.verify(file).stream().anyMatch(line -> line.endsWith(said)));
    }

    private static Response prepareAnswer(int wave) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "An insider knew the value"))
                .post("/v1/waves/{wave}/self-tests/answer", wave);
    }

    /** What the topic says of the tests as soon as it says this. */
    private WaveSelfTests published(int wave, Predicate<WaveSelfTests> saying) {
        return patiently()
                .until(
                        () -> Topic.named(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                                .filter(change ->
                                        change.wave() == wave && change.status().equals("DRAWN"))
                                .map(WaveChanged::selfTests)
                                .filter(saying)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Path resultPackage(int wave) throws IOException {
        byte[] bytes = given().get("/v1/waves/{wave}/result-package", wave)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Files.write(folder.resolve("wave.zip"), bytes);
    }

    /** Somebody who knows secret and value, of a chain whose key everybody knows, tells the right people when to join. */
    private void letTheBestRanksJoinFirst(int wave) throws SQLException {
        EntryListBuilder builder = new EntryListBuilder();
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            ResultSet record =
                    statement.executeQuery("select leaves from draw_record where part = 'ENTRIES' and wave = " + wave);
            record.next();
            ByteBuffer leaves = ByteBuffer.wrap(record.getBytes(1));
            while (leaves.hasRemaining()) {
                builder.add(new UUID(leaves.getLong(), leaves.getLong()), 32, false, false, 0);
                leaves.position(leaves.position() + 11);
            }
        }
        EntryList list = builder.build();
        JsonPath freeze = Waves.frozen(wave);
        DrawOutcome outcome = Draw.run(
                list,
                DrawSeed.combine(
                        secrets.seed(pool, wave).await().indefinitely(),
                        HexFormat.of().parseHex(freeze.getString("freeze.entryRoot")),
                        TrialBeacon.sign(freeze.getLong("freeze.value.round")).randomness()),
                SeatPlan.of(1, Map.of(), 0, 0),
                0);
        ByteBuffer traits = ByteBuffer.allocate(PEOPLE * TraitColumns.LENGTH);
        for (int rank = 1; rank <= PEOPLE; rank++) {
            traits.putLong(outcome.placeOfRank(rank) * TraitColumns.LENGTH, 1_000L * rank);
        }
        Database.tamper("""
                alter table self_test_block disable trigger self_test_block_stays;
                update self_test_block set traits = decode('%s', 'hex') where wave = %d;
                alter table self_test_block enable trigger self_test_block_stays""".formatted(HexFormat.of().formatHex(traits.array()), wave));
    }
}
