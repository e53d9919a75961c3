package id.prakerja.selection.waves.steps;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What one person alone cannot do. How proposals work is shown by the library's own tests. */
@ServiceTest
class TwoPeopleTest {

    @Test
    void nobodyDrawsAlone() {
        Stage.closedWave(801, 2, 5);

        Response proposal = Waves.prepareDraw(801, Tokens.staff(Role.OPERATOR));

        proposal.then()
                .statusCode(202)
                .body("kind", equalTo("DRAW"))
                .body("subject", equalTo("waves/801"))
                .body("proposedBy", equalTo("staff-operator"))
                .body("facts.joined", equalTo(5))
                .body("facts.quota", equalTo(2));
        assertEquals("CLOSED", Waves.show(801).getString("status"));
        Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        assertEquals(
                "DRAWN",
                Waves.done(Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)))
                        .getString("status"));
        assertEquals("operator-2", shown(proposal).getString("decidedBy"));
    }

    @Test
    void nobodyExtendsClosesOrCancelsAlone() {
        Stage.open(802, 2);
        String closes = Waves.show(802).getString("closesAt");
        String later = TestClock.now().plus(Duration.ofHours(2)).toString();

        for (Response proposal : List.of(
                Waves.prepare(802, "extension", Map.of("closesAt", later)),
                Waves.prepare(802, "closure"),
                Waves.prepare(802, "cancellation", Map.of("reason", "A test")))) {
            proposal.then().statusCode(202).body("facts.closesAt", equalTo(closes));
            Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        }
        assertEquals("OPEN", Waves.show(802).getString("status"));
        assertEquals(closes, Waves.show(802).getString("closesAt"));

        Response closure = Waves.prepare(802, "closure");
        assertEquals(
                "CLOSED",
                Waves.done(Waves.approve(closure, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)))
                        .getString("status"));
        assertEquals(
                List.of("LAPSED", "APPROVED", "LAPSED"),
                Waves.get("/v1/proposals?subject=waves/802").getList("items.findAll { it.kind != 'PLAN' }.status"));
    }

    @Test
    void nobodyAnnouncesOrChangesTheSourceOfRandomnessAlone() {
        planned(803).then().statusCode(201);
        String available = TestClock.now().plus(Duration.ofDays(5_000)).toString();
        Map<String, Object> source =
                Map.of("kind", "PUBLISHED", "source", "Lottery of the day", "availableAt", available);

        Response proposal = Waves.prepareRandomness(803, source);

        proposal.then().statusCode(202).body("facts.sourceBefore", startsWith("drand trial"));
        Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        assertEquals("DRAND", Waves.get("/v1/waves/803/randomness").getString("kind"));
        Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR))
                .then()
                .statusCode(200)
                .body("source", equalTo("Lottery of the day"))
                .body("announcements.kind", equalTo(List.of("DRAND", "PUBLISHED")));
    }

    @Test
    void nobodyEndsAMembershipAlone() {
        List<UUID> members = Stage.determinedWave(804, 2, 2);

        Response revocation = Waves.prepareDecision(members.get(0), "revocation");
        Waves.done(Waves.prepareDecision(members.get(1), "suspension"));
        Response termination = Waves.prepareDecision(members.get(1), "termination");

        for (Response proposal : List.of(revocation, termination)) {
            proposal.then().statusCode(202);
            Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        }
        assertEquals(
                "SUSPENDED", Waves.get("/v1/participants/" + members.get(1)).getString("status"));
        for (Response proposal : List.of(revocation, termination)) {
            assertEquals(
                    "REVOKED",
                    Waves.done(Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)))
                            .getString("status"));
        }
    }

    @Test
    void anApprovalThatIsKilledHasNotHappenedAndStillWaits() throws SQLException {
        Response proposal = prepared(805);
        // Nobody but who plans a wave writes this table: the victim is the approval.
        try (Sabotage sabotage = new Sabotage("wave_randomness")) {
            CompletableFuture<Response> attempt = CompletableFuture.supplyAsync(
                    () -> Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)));
            sabotage.awaitVictim();
            Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR, "operator-3")), 409, "APPROVAL_RUNNING");
            assertTrue(sabotage.killed(attempt).statusCode() >= 500);
        }
        assertEquals("PENDING", shown(proposal).getString("status"));

        Waves.approve(proposal, Tokens.staff(Role.OPERATOR, "operator-3"))
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasProposedForAWaveThatHasChangedSinceWaitsForNobody() {
        planned(806).then().statusCode(201);
        Response cancellation = Waves.prepare(806, "cancellation", Map.of("reason", "A test"));
        Waves.seats(806, Map.of("quota", 7)).then().statusCode(200);

        JsonPath lapsed = shown(cancellation);
        assertEquals("LAPSED", lapsed.getString("status"));
        assertEquals("The wave has changed since: version 2, PLANNED", lapsed.getString("decisionReason"));
        Waves.refused(
                Waves.approve(cancellation, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)),
                409,
                "PROPOSAL_DECIDED");
        assertEquals("PLANNED", Waves.show(806).getString("status"));
    }

    @Test
    void whatCannotBeIsRefusedWhenItIsPrepared() {
        Waves.refused(Waves.prepare(809, "draw"), 404, "WAVE_UNKNOWN");
        planned(809).then().statusCode(201);

        Waves.refused(Waves.prepare(809, "draw"), 409, "WAVE_STATE");
        Waves.refused(prepared(809), 409, "WAVE_EXISTS");
    }

    private Response planned(int wave) {
        return Waves.approved(prepared(wave));
    }

    private Response prepared(int wave) {
        return Waves.prepare(
                Waves.plan(wave, 5, TestClock.now().plus(Duration.ofDays(900 + 2L * wave))),
                "plan-" + UUID.randomUUID());
    }

    private static JsonPath shown(Response proposal) {
        return Waves.get("/v1/proposals/" + proposal.<String>path("id"));
    }
}
