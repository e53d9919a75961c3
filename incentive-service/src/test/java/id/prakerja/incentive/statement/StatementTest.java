package id.prakerja.incentive.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Database;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.TestClock;
import id.prakerja.incentive.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The partner's own word is compared with what is known here, and a day closes when nothing is left unexplained. */
@ComponentTest
class StatementTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String HEAD = "payoutId,outcome,amount,currency,partnerReference,bookedOn\n";

    @Inject
    Database database;

    private LocalDate day;
    private final List<String> lines = new ArrayList<>();
    private long amount;

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void everyLineIsMatchedByIdAndAmountAndADayClosesWhenTwoPeopleHaveExplainedTheRest() {
        PayoutRequested early = settled("bni");
        nextDay();
        PayoutRequested matched = settled("bni");
        PayoutRequested differs = settled("bni");
        PayoutRequested missing = settled("bni");
        PayoutRequested returned = returned("bni");
        PayoutRequested open = new Person().instructed("bni");
        PayoutRequested others = settled("ovo");
        line(matched.payoutId(), "SETTLED", 600_000);
        line(matched.payoutId(), "SETTLED", 600_000);
        line(differs.payoutId(), "SETTLED", 60_000);
        line(early.payoutId(), "SETTLED", 600_000);
        line(returned.payoutId(), "RETURNED", 600_000);
        line(open.payoutId(), "SETTLED", 600_000);
        line(others.payoutId(), "SETTLED", 600_000);
        line("no-id-of-ours", "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));

        JsonPath statement = reconciled("bni");
        assertEquals("RECONCILED", statement.getString("status"), statement.getString("fault"));
        assertEquals(
                Map.of(
                        "MATCHED", 1,
                        "DUPLICATE", 1,
                        "AMOUNT_DIFFERS", 1,
                        "LATE", 1,
                        "RETURNED", 1,
                        "OUTCOME_DIFFERS", 1,
                        "UNKNOWN_HERE", 2),
                findings(statement));
        String id = statement.getString("statementId");
        get("/v1/statements/" + id + "/missing")
                .body("statedId", hasItems(missing.payoutId().toString()));
        get("/v1/statements/" + id + "/differences").body("items.line", contains(3, 4, 7, 8, 9));
        // A file settles nothing: it is brought by a person.
        assertNotEquals(
                "SETTLED",
                Person.payout(open.payoutId().toString()).path("status").asText());

        close("bni").statusCode(409).body("code", equalTo("DIFFERENCES_OPEN"));
        List<String> unlisted =
                get("/v1/statements/" + id + "/missing").extract().path("missing");
        String proposal = explain(id, "finance-1", List.of(3, 4, 7, 8, 9), unlisted)
                .statusCode(202)
                .extract()
                .path("id");
        String hash = get("/v1/proposals/" + proposal).extract().path("contentHash");
        approve(proposal, hash, "finance-1").statusCode(not(is(200)));
        close("bni").statusCode(409).body("code", equalTo("DIFFERENCES_OPEN"));
        approve(proposal, hash, "finance-2").statusCode(200);

        close("bni").statusCode(200).body("day", equalTo(day.toString()));
        close("bni").statusCode(200);
        explain(id, "finance-1", List.of(3), List.of()).statusCode(422).body("code", equalTo("DIFFERENCE_UNKNOWN"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        nextDay();
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        String first = reconciled("linkaja").getString("statementId");
        long before = database.number("select count(*) from statement_line");

        assertEquals(first, reconciled("linkaja").getString("statementId"));
        assertEquals(before, database.number("select count(*) from statement_line"));
    }

    @Test
    void aFileThatIsNotAsAnnouncedIsRefusedWholeWithTheLineAndTheReason() {
        nextDay();
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        line(UUID.randomUUID().toString(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        String file = file();

        JsonPath broken = reconciled("linkaja", file.replace(",IDR,r-2", ",USD,r-2"), 2, amount);
        assertEquals("REFUSED", broken.getString("status"));
        assertEquals(3, broken.getLong("faultLine"));
        assertTrue(broken.getString("fault").contains("not IDR"));
        assertEquals("REFUSED", reconciled("linkaja", file, 3, amount).getString("status"));
        assertEquals("REFUSED", reconciled("linkaja", file, 2, amount + 1).getString("status"));
        JsonPath yesterdays = reconciled(
                "linkaja", file.replace(day.toString(), day.minusDays(1).toString()), 2, amount);
        assertEquals("REFUSED", yesterdays.getString("status"));
        assertEquals(2, yesterdays.getLong("faultLine"));
        assertEquals(
                0,
                database.number(
                        "select count(*) from statement_line l join statement s using (statement_id) where s.status ="
                                + " 'REFUSED'"));
        assertEquals(0, database.number("select count(*) from file_upload"));

        assertEquals("RECONCILED", reconciled("linkaja", file, 2, amount).getString("status"));
    }

    @Test
    void aDayWithoutAStatementOrNotYetOverIsNotClosed() {
        nextDay();
        close("gopay").statusCode(409).body("code", equalTo("NO_STATEMENT"));
        announce("gopay", file(), 0, 0).statusCode(409).body("code", equalTo("DAY_NOT_OVER"));
        announce("nobody", file(), 0, 0).statusCode(422).body("code", equalTo("PARTNER_UNKNOWN"));
    }

    @Test
    void whatOneFileSaysTwiceOrAnEarlierFileSaidIsADuplicate() {
        nextDay();
        PayoutRequested paid = settled("linkaja");
        line(paid.payoutId(), "SETTLED", 600_000);
        line(paid.payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        assertEquals(Map.of("MATCHED", 1, "DUPLICATE", 1), findings(reconciled("linkaja")));

        lines.remove(1);
        amount = 600_000;
        assertEquals(Map.of("DUPLICATE", 1), findings(reconciled("linkaja", file().replace("r-1", "r-9"), 1, amount)));
    }

    @Test
    void nothingComesInBehindAClosedDayAndNoneIsClosedBeforeWhatIsUnderWay() {
        nextDay();
        line(settled("gopay").payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        reconciled("gopay");
        String underWay = announce("gopay", file() + " ", 1, 600_000)
                .statusCode(201)
                .extract()
                .path("statementId");
        close("gopay").statusCode(409).body("code", equalTo("STATEMENT_UNDER_WAY"));
        given().auth()
                .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                .delete("/v1/statements/" + underWay + "/file")
                .then()
                .statusCode(204);
        get("/v1/statements/" + underWay).body("status", equalTo("REFUSED"));

        close("gopay").statusCode(200);
        announce("gopay", file() + " ", 1, 600_000).statusCode(409).body("code", equalTo("DAY_CLOSED"));
        announce("gopay", file(), 1, 600_000).statusCode(201).body("status", equalTo("RECONCILED"));
    }

    @Test
    void aMessageOfABankWithADocumentTypeOrBrokenOffIsRefusedWhole() {
        nextDay();
        TestClock.advance(Duration.ofDays(1));
        String message = "<Document><BkToCstmrStmt></BkToCstmrStmt></Document>";
        JsonPath external = reconciled(
                "bni", "CAMT_053", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + message, 0, 0);
        assertEquals("REFUSED", external.getString("status"));
        assertTrue(external.getString("fault").contains("document type"), external.getString("fault"));
        JsonPath brokenOff = reconciled("bni", "CAMT_053", message.substring(0, 20), 0, 0);
        assertEquals("REFUSED", brokenOff.getString("status"));
        assertTrue(brokenOff.getString("fault").contains("well-formed"), brokenOff.getString("fault"));
    }

    private void nextDay() {
        TestClock.advance(Duration.ofDays(1));
        day = LocalDate.ofInstant(TestClock.now(), ZONE);
        lines.clear();
        amount = 0;
    }

    private static PayoutRequested settled(String partner) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(partner);
        person.settled(partner, instruction);
        person.awaitInstalment(1, "SETTLED");
        return instruction;
    }

    private static PayoutRequested returned(String partner) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(partner);
        person.reported(partner, instruction, "RETURNED", "ACCOUNT_INACTIVE", instruction.amount());
        person.awaitInstalment(1, "HELD");
        return instruction;
    }

    private void line(Object id, String outcome, long rupiah) {
        lines.add("%s,%s,%d,IDR,r-%d,%s\n".formatted(id, outcome, rupiah, lines.size() + 1, day));
        amount += rupiah;
    }

    private String file() {
        return HEAD + String.join("", lines);
    }

    private JsonPath reconciled(String partner) {
        return reconciled(partner, file(), lines.size(), amount);
    }

    private JsonPath reconciled(String partner, String file, int count, long rupiah) {
        return reconciled(partner, "CSV", file, count, rupiah);
    }

    private JsonPath reconciled(String partner, String format, String file, int count, long rupiah) {
        JsonPath announced = announce(partner, format, file, count, rupiah)
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = "/v1/statements/" + announced.getString("statementId");
        if (announced.getString("status").equals("RECEIVING")) {
            given().auth()
                    .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                    .contentType("application/offset+octet-stream")
                    .header("Upload-Offset", 0)
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .patch(path + "/file")
                    .then()
                    .statusCode(204);
        }
        given().auth()
                .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                .post(path + "/reconciliation")
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !get(path).extract().path("status").equals("RECEIVING"));
        return get(path).extract().jsonPath();
    }

    private ValidatableResponse announce(String partner, String file, int count, long rupiah) {
        return announce(partner, "CSV", file, count, rupiah);
    }

    private ValidatableResponse announce(String partner, String format, String file, int count, long rupiah) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "partner",
                        partner,
                        "day",
                        day.toString(),
                        "format",
                        format,
                        "bytes",
                        bytes.length,
                        "sha256",
                        sha256(bytes),
                        "lines",
                        count,
                        "amount",
                        rupiah))
                .post("/v1/statements")
                .then();
    }

    private static ValidatableResponse explain(String id, String by, List<Integer> lines, List<String> missing) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body(Map.of("lines", lines, "missing", missing, "explanation", "letter of the partner"))
                .post("/v1/statements/" + id + "/explanations")
                .then();
    }

    private static ValidatableResponse approve(String proposal, String hash, String by) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", hash))
                .post("/v1/proposals/" + proposal + "/approval")
                .then();
    }

    private ValidatableResponse close(String partner) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                .put("/v1/statements/days/" + partner + "/" + day)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, "finance-1"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static Map<String, Integer> findings(JsonPath statement) {
        Map<String, Integer> findings = new java.util.TreeMap<>();
        statement
                .getList("findings", Map.class)
                .forEach(found -> findings.put((String) found.get("finding"), (Integer) found.get("lines")));
        return findings;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
