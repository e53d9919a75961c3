package id.prakerja.approvals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.TestSurroundings;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library promises, shown on a budget: little is spent by one person, more by two, much by three. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "budget"))
@WithTestResource(TestSurroundings.class)
class ApprovalsTest {

    private static final long MUCH = 2_000_000;
    private static final long BUDGET = 10_000_000;

    private final String budget = "b-" + UUID.randomUUID();

    @AfterEach
    void bringBackTheTime() {
        TestClock.bringBack();
    }

    @Test
    void nothingHappensBeforeAnotherPersonApproves() {
        Response proposal = prepared(5_000);

        assertEquals(BUDGET, left());
        approve(proposal, "rina").then().statusCode(403).body("code", equalTo("SAME_ACCOUNT"));
        approve(proposal, "budi").then().statusCode(200).body("left", equalTo((int) (BUDGET - 5_000)));
        shown(proposal)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("budi"))
                .body("approvals.by", equalTo(List.of("budi")))
                .body("facts.amount", equalTo(5_000));
        assertEquals(
                1, Database.number("select count(*) from spending where budget = $1 and spent_by = 'budi'", subject()));
    }

    @Test
    void oneIsEnoughForLittleAndMuchNeedsThree() {
        open();
        spend(999).then().statusCode(200).body("left", equalTo((int) (BUDGET - 999)));
        Response proposal = spend(MUCH);
        proposal.then().statusCode(202).body("approvalsNeeded", equalTo(2));

        approve(proposal, "budi").then().statusCode(202).body("status", equalTo("PENDING"));
        approve(proposal, "budi").then().statusCode(202).body("approvals.size()", equalTo(1));
        assertEquals(BUDGET - 999, left());

        approve(proposal, "sari").then().statusCode(200);
        assertEquals(BUDGET - 999 - MUCH, left());
    }

    @Test
    void whatIsApprovedIsWhatWasRead() {
        Response proposal = prepared(5_000);

        approve(as("budi"), proposal.path("id"), "0".repeat(64))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTENT_DIFFERS"));
        assertEquals(BUDGET, left());
    }

    @Test
    void ofManyWhoApproveAtOnceOneCarriesItOut() throws Exception {
        Response proposal = prepared(5_000);

        List<Integer> answers =
                Race.of(8, number -> approve(proposal, "approver-" + number).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(BUDGET - 5_000, left());
    }

    @Test
    void aRepeatedApprovalIsAnsweredTheSameAndALaterOneIsRefused() {
        Response proposal = prepared(5_000);

        String first =
                approve(proposal, "budi").then().statusCode(200).extract().asString();
        String again =
                approve(proposal, "budi").then().statusCode(200).extract().asString();

        assertEquals(first, again);
        approve(proposal, "sari").then().statusCode(409).body("code", equalTo("PROPOSAL_DECIDED"));
        assertEquals(BUDGET - 5_000, left());
    }

    @Test
    void anApprovalWhoseActionIsRefusedHasNotHappenedAndStillWaits() {
        Response proposal = prepared(5_000);
        Database.run("update budget set left_in = 4000 where name = $1", subject());

        approve(proposal, "budi").then().statusCode(409).body("code", equalTo("BUDGET_EXCEEDED"));

        shown(proposal).then().body("status", equalTo("PENDING")).body("approvals.size()", equalTo(0));
        Database.run("update budget set left_in = 6000 where name = $1", subject());
        approve(proposal, "budi").then().statusCode(200).body("left", equalTo(1_000));
    }

    @Test
    void whatHasChangedSinceNeedsANewProposal() {
        Response proposal = prepared(5_000);
        spend(10).then().statusCode(200);

        approve(proposal, "budi").then().statusCode(409).body("code", equalTo("PROPOSAL_STALE"));
        Response anew = spend(5_000);
        anew.then().statusCode(202);
        shown(proposal).then().body("status", equalTo("LAPSED"));
        approve(anew, "budi").then().statusCode(200);
    }

    @Test
    void oneProposalOfAKindWaitsForASubject() {
        Response first = prepared(5_000);

        assertEquals(first.<String>path("id"), spend(5_000).path("id"), "the same request is the same proposal");
        spend(6_000).then().statusCode(409).body("code", equalTo("PROPOSAL_PENDING"));
        spend("sari", 5_000).then().statusCode(409).body("code", equalTo("PROPOSAL_PENDING"));

        reject(first, "rina").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Response second = spend(6_000);
        reject(second, "budi")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisionReason", equalTo("Another budget is meant"));
        approve(second, "budi").then().statusCode(409).body("code", equalTo("PROPOSAL_DECIDED"));
        assertEquals(
                List.of("WITHDRAWN", "REJECTED"),
                as("rina").get("/v1/proposals?subject=" + subject()).path("items.status"));
    }

    @Test
    void whatNobodyDecidesInTimeLapsesAndMakesRoom() {
        Response proposal = prepared(5_000);

        TestClock.advance(Duration.ofDays(7));

        shown(proposal).then().body("status", equalTo("LAPSED"));
        approve(proposal, "budi").then().statusCode(409).body("code", equalTo("PROPOSAL_DECIDED"));
        assertEquals(List.of(), listed("PENDING"));
        assertEquals(List.of(proposal.<String>path("id")), listed("LAPSED"));
        spend(6_000).then().statusCode(202);
    }

    @Test
    void whatWaitsIsListedAndCountedWithItsAge() {
        Response proposal = prepared(5_000);
        TestClock.advance(Duration.ofHours(2));
        assertEquals(List.of(proposal.<String>path("id")), listed("PENDING"));
        shown(proposal).then().body("ageSeconds", greaterThanOrEqualTo(7_200));
        as("rina")
                .get("/v1/proposals/backlog")
                .then()
                .statusCode(200)
                .body("find { it.kind == 'SPENDING' }.waiting", greaterThanOrEqualTo(1))
                .body("find { it.kind == 'SPENDING' }.oldestAgeSeconds", greaterThanOrEqualTo(7_200));
        Waiting.patiently("the gauge")
                .untilAsserted(() -> given().get(Management.at("/q/metrics"))
                        .then()
                        .body(containsString("prakerja_approvals_waiting{kind=\"SPENDING\""))
                        .body(containsString("prakerja_approvals_oldest_age_seconds{kind=\"SPENDING\"")));
    }

    @Test
    void theKindsOfOtherRolesAreNeitherReadNorDecided() {
        Response proposal = prepared(5_000);
        String id = proposal.path("id");

        for (String role : List.of(Role.OPERATOR, Role.CURATOR)) {
            as(role, "budi").get("/v1/proposals/" + id).then().statusCode(403);
            as(role, "budi").get("/v1/proposals").then().statusCode(403);
            approve(as(role, "budi"), id, proposal.path("contentHash")).then().statusCode(403);
            as(role, "budi")
                    .body(Map.of("reason", "Not mine"))
                    .post("/v1/proposals/" + id + "/rejection")
                    .then()
                    .statusCode(403);
        }
        as(Role.AUDITOR, "dewi").get("/v1/proposals/" + id).then().statusCode(200);
        approve(as(Role.AUDITOR, "dewi"), id, proposal.path("contentHash"))
                .then()
                .statusCode(403);
        assertEquals(BUDGET, left());
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalOfTheOwnProposal() {
        Response proposal = prepared(5_000);
        UUID id = UUID.fromString(proposal.path("id"));

        assertThrows(
                PgException.class,
                () -> Database.run(
                        "update proposal set status = 'APPROVED', decided_by = 'rina', decided_at = now(),"
                                + " approvers = '{rina}', approved_at = array[now()] where id = $1",
                        id));
        assertThrows(
                PgException.class,
                () -> Database.run(
                        "update proposal set status = 'APPROVED', decided_by = 'budi', decided_at = now() where id = $1",
                        id));
    }

    @Test
    void whatCannotBeIsRefusedWhenItIsPrepared() {
        open();
        spend(BUDGET + 1).then().statusCode(409).body("code", equalTo("BUDGET_EXCEEDED"));
        approve(as("budi"), UUID.randomUUID().toString(), "0".repeat(64))
                .then()
                .statusCode(404)
                .body("code", equalTo("PROPOSAL_UNKNOWN"));
    }

    private String subject() {
        return "budgets/" + budget;
    }

    private void open() {
        Database.run("insert into budget values ($1, 1, $2)", subject(), BUDGET);
    }

    private long left() {
        return Database.number("select left_in from budget where name = $1", subject());
    }

    private Response prepared(long amount) {
        open();
        return spend(amount).then().statusCode(202).extract().response();
    }

    private Response spend(long amount) {
        return spend("rina", amount);
    }

    private Response spend(String by, long amount) {
        return as(by).body(Map.of("amount", amount)).post("/v1/budgets/{name}/spendings", budget);
    }

    private List<String> listed(String status) {
        return as("rina")
                .get("/v1/proposals?kind=SPENDING&subject=%s&status=%s".formatted(subject(), status))
                .path("items.id");
    }

    private static Response shown(Response proposal) {
        return as("rina").get("/v1/proposals/" + proposal.<String>path("id"));
    }

    private static Response approve(Response proposal, String by) {
        return approve(as(by), proposal.path("id"), proposal.path("contentHash"));
    }

    private static Response approve(RequestSpecification caller, String id, String hash) {
        return caller.body(Map.of("contentHash", hash)).post("/v1/proposals/" + id + "/approval");
    }

    private static Response reject(Response proposal, String by) {
        return as(by).body(Map.of("reason", "Another budget is meant"))
                .post("/v1/proposals/" + proposal.<String>path("id") + "/rejection");
    }

    private static RequestSpecification as(String account) {
        return as(Role.FINANCE, account);
    }

    private static RequestSpecification as(String role, String account) {
        return given().auth().oauth2(Tokens.staff(role, account)).contentType("application/json");
    }
}
