package id.prakerja.selection.approval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Tokens;
import id.prakerja.selection.support.Waves;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
class ApprovingTest {

    @Inject
    Stage stage;

    @Test
    void nothingHappensBeforeAnotherOperatorApproves() {
        stage.closedWave(801, 2, 5);

        Response proposal = Waves.prepare(801, "draw");

        proposal.then()
                .statusCode(202)
                .body("kind", equalTo("DRAW"))
                .body("status", equalTo("PENDING"))
                .body("proposedBy", equalTo("operator-1"))
                .body("facts.joined", equalTo(5))
                .body("facts.quota", equalTo(2));
        assertEquals("CLOSED", Waves.show(801).getString("status"));
        Waves.refused(Waves.approve(proposal, Tokens.operator()), 403, "SAME_ACCOUNT");
        assertEquals(
                "DRAWN",
                Waves.done(Waves.approve(proposal, Tokens.secondOperator())).getString("status"));
        JsonPath decided = shown(proposal);
        assertEquals("APPROVED", decided.getString("status"));
        assertEquals("operator-2", decided.getString("decidedBy"));
    }

    @Test
    void whatIsApprovedIsWhatWasRead() {
        Response proposal = planned(802);
        String otherHash = "0".repeat(64);

        Waves.refused(Waves.approve(proposal.path("id"), otherHash, Tokens.secondOperator()), 409, "CONTENT_DIFFERS");

        Waves.approve(proposal, Tokens.secondOperator()).then().statusCode(201).body("quota", equalTo(5));
    }

    @Test
    void aRepeatedApprovalIsAnsweredTheSameAndALaterOneIsRefused() {
        Response proposal = planned(803);

        String first = Waves.approve(proposal, Tokens.secondOperator()).asString();
        String again = Waves.approve(proposal, Tokens.secondOperator()).asString();

        assertEquals(first, again);
        Waves.refused(Waves.approve(proposal, Tokens.operator("operator-3")), 409, "PROPOSAL_DECIDED");
        assertEquals(1, Waves.show(803).getInt("version"));
    }

    @Test
    void ofManyWhoApproveAtOnceOneCarriesItOut() {
        Response proposal = planned(804);

        List<CompletableFuture<Response>> approvals = IntStream.range(2, 10)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> Waves.approve(proposal, Tokens.operator("operator-" + number))))
                .toList();

        assertEquals(
                1,
                approvals.stream()
                        .map(CompletableFuture::join)
                        .filter(response -> response.statusCode() == 201)
                        .count());
        assertEquals(1, Waves.show(804).getInt("version"));
    }

    @Test
    void anApprovalThatIsKilledHasNotHappenedAndStillWaits() throws SQLException {
        Response proposal = planned(805);
        try (Sabotage sabotage = new Sabotage("wave_change")) {
            CompletableFuture<Response> attempt =
                    CompletableFuture.supplyAsync(() -> Waves.approve(proposal, Tokens.secondOperator()));
            sabotage.awaitVictim();
            Waves.refused(Waves.approve(proposal, Tokens.operator("operator-3")), 409, "APPROVAL_RUNNING");
            sabotage.kill();
            assertTrue(attempt.join().statusCode() >= 500);
        }
        assertEquals("PENDING", shown(proposal).getString("status"));

        Waves.approve(proposal, Tokens.operator("operator-3")).then().statusCode(201);
    }

    @Test
    void aWaveThatHasChangedSinceNeedsANewProposal() {
        Waves.approved(planned(806));
        Response seats = seats(806, 7);
        Waves.done(Waves.step(806, "opening"));

        Waves.refused(Waves.approve(seats, Tokens.secondOperator()), 409, "PROPOSAL_STALE");
        assertEquals(5, Waves.show(806).getInt("quota"));
        Waves.done(Waves.step(806, "cancellation", Map.of("reason", "A test")));
    }

    @Test
    void oneProposalOfAKindWaitsForAWave() {
        Waves.approved(planned(807));
        Response first = seats(807, 7);

        assertEquals(first.<String>path("id"), seats(807, 7).path("id"), "the same wish is the same proposal");
        Waves.refused(seats(807, 8), 409, "PROPOSAL_PENDING");
        Waves.reject(first.path("id"), Tokens.operator()).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Response second = seats(807, 8);
        Waves.reject(second.path("id"), Tokens.secondOperator())
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisionReason", equalTo("The figures are those of another wave"));
        Waves.refused(Waves.approve(second, Tokens.secondOperator()), 409, "PROPOSAL_DECIDED");
        Waves.refused(Waves.reject(second.path("id"), Tokens.operator()), 409, "PROPOSAL_DECIDED");

        assertEquals(
                List.of("PLAN", "SEATS", "SEATS"),
                Waves.get("/v1/proposals?wave=807").getList("items.kind"));
        assertEquals(
                List.of(), Waves.get("/v1/proposals?wave=807&status=PENDING").getList("items"));
    }

    @Test
    void whatNobodyDecidesInTimeLapsesAndMakesRoom() {
        Instant opens = stage.time().now().plus(Duration.ofDays(900));
        Response proposal = Waves.prepare(Waves.plan(808, 5, opens), "plan-808");

        stage.time().pass(Duration.ofDays(7));

        assertEquals("LAPSED", shown(proposal).getString("status"));
        Waves.refused(Waves.approve(proposal, Tokens.secondOperator()), 409, "PROPOSAL_DECIDED");
        Waves.plan(Waves.plan(808, 6, opens), "plan-808-b")
                .then()
                .statusCode(201)
                .body("quota", equalTo(6));
    }

    @Test
    void aWishThatCannotBeIsRefusedWhenItIsPrepared() {
        Waves.refused(Waves.prepare(809, "draw"), 404, "WAVE_UNKNOWN");
        Waves.approved(planned(809));

        Waves.refused(Waves.prepare(809, "draw"), 409, "WAVE_STATE");
        Waves.refused(planned(809), 409, "WAVE_EXISTS");
        Waves.refused(
                Waves.approve(UUID.randomUUID().toString(), "0".repeat(64), Tokens.operator()),
                404,
                "PROPOSAL_UNKNOWN");
    }

    @Test
    void auditorsReadProposalsAndOnlyOperatorsDecide() {
        Response proposal = planned(810);
        String id = proposal.path("id");

        Waves.approve(proposal, Tokens.staff(Role.AUDITOR)).then().statusCode(403);
        Waves.reject(id, Tokens.staff(Role.AUDITOR)).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/proposals/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/proposals/" + id)
                .then()
                .statusCode(403);
        Waves.reject(id, Tokens.operator()).then().statusCode(200);
    }

    private Response planned(int wave) {
        return Waves.prepare(
                Waves.plan(wave, 5, stage.time().now().plus(Duration.ofDays(900))), "plan-" + UUID.randomUUID());
    }

    private static Response seats(int wave, int quota) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType("application/json")
                .body(Map.of("quota", quota))
                .put("/v1/waves/{wave}/seats", wave);
    }

    private static JsonPath shown(Response proposal) {
        return Waves.get("/v1/proposals/" + proposal.<String>path("id"));
    }
}
