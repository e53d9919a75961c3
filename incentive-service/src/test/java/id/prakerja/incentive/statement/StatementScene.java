package id.prakerja.incentive.statement;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** A day with a partner: what was paid on it, and the file in which the partner says so. */
abstract class StatementScene {

    private static final String HEAD = "payoutId,outcome,amount,currency,partnerReference,bookedOn\n";
    private static final Set<String> UNDER_WAY = Set.of("RECEIVING", "COMPARING");

    LocalDate day;
    final List<String> lines = new ArrayList<>();
    long amount;

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    void nextDay() {
        TestClock.advance(Duration.ofDays(1));
        day = ProgrammeDay.withAnHourLeft();
        lines.clear();
        amount = 0;
    }

    static PayoutRequested settled(String partner) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(partner);
        person.settled(partner, instruction);
        person.awaitInstalment(1, "SETTLED");
        return instruction;
    }

    static PayoutRequested returned(String partner) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(partner);
        person.reported(partner, instruction, "RETURNED", "ACCOUNT_INACTIVE", instruction.amount());
        person.awaitInstalment(1, "HELD");
        return instruction;
    }

    void line(Object id, String outcome, long rupiah) {
        lines.add("%s,%s,%d,IDR,r-%d,%s\n".formatted(id, outcome, rupiah, lines.size() + 1, day));
        amount += rupiah;
    }

    String file() {
        return HEAD + String.join("", lines);
    }

    JsonPath reconciled(String partner) {
        return reconciled(partner, file(), lines.size(), amount);
    }

    JsonPath reconciled(String partner, String file, int count, long rupiah) {
        return reconciled(partner, "CSV", file, count, rupiah);
    }

    JsonPath reconciled(String partner, String format, String file, int count, long rupiah) {
        String path = asked(partner, format, file, count, rupiah);
        patiently().until(() -> !UNDER_WAY.contains(get(path).extract().<String>path("status")));
        return get(path).extract().jsonPath();
    }

    /** Sends a statement and asks for its comparison, without waiting for it; where it is shown. */
    String asked(String partner, String format, String file, int count, long rupiah) {
        JsonPath announced = announce(partner, format, file, count, rupiah)
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = "/v1/statements/" + announced.getString("statementId");
        if (announced.getString("status").equals("RECEIVING")) {
            given().auth()
                    .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
                    .contentType("application/offset+octet-stream")
                    .header("Upload-Offset", 0)
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .patch(path + "/file")
                    .then()
                    .statusCode(204);
        }
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
                .post(path + "/reconciliation")
                .then()
                .statusCode(200);
        return path;
    }

    ValidatableResponse announce(String partner, String file, int count, long rupiah) {
        return announce(partner, "CSV", file, count, rupiah);
    }

    ValidatableResponse announce(String partner, String format, String file, int count, long rupiah) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
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

    static ValidatableResponse explain(String id, String by, List<Integer> lines, List<String> missing) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body(Map.of("lines", lines, "missing", missing, "explanation", "letter of the partner"))
                .post("/v1/statements/" + id + "/explanations")
                .then();
    }

    static ValidatableResponse approve(String proposal, String hash, String by) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", hash))
                .post("/v1/proposals/" + proposal + "/approval")
                .then();
    }

    ValidatableResponse close(String partner) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
                .put("/v1/statements/days/" + partner + "/" + day)
                .then();
    }

    static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
                .get(path)
                .then()
                .statusCode(200);
    }

    static Map<String, Integer> findings(JsonPath statement) {
        Map<String, Integer> findings = new java.util.TreeMap<>();
        statement
                .getList("findings", Map.class)
                .forEach(found -> findings.put((String) found.get("finding"), (Integer) found.get("lines")));
        return findings;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
