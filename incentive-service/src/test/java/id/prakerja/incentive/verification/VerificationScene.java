package id.prakerja.incentive.verification;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.verification.domain.SettledPayments;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** People who have been paid, the list that they stand in, and what an auditor makes of what is published. */
final class VerificationScene {

    static final String PARTNER = "gopay";

    private VerificationScene() {}

    /** The first instalment has been settled; gives its instruction. */
    static PayoutRequested settled(Person person) {
        PayoutRequested instruction = person.instructed(PARTNER);
        person.settled(PARTNER, instruction);
        person.awaitInstalment(1, "SETTLED");
        return instruction;
    }

    /** Lets the month pass, and waits until its list is frozen. */
    static void nextMonth() {
        LocalDate month =
                LocalDate.ofInstant(TestClock.now(), ProgrammeDay.ZONE).withDayOfMonth(1);
        TestClock.advanceTo(month.plusMonths(1).atStartOfDay(ProgrammeDay.ZONE).toInstant());
        Database.awaitCount(1, "select count(*) from payment_verification where month = $1", month);
    }

    /** Lets the month pass; gives the month of the list in which a settlement stands. */
    static String frozen(PayoutRequested instruction) {
        nextMonth();
        patiently()
                .until(() -> !Database.run(
                                "select from payment_verification_entry where instruction_id = $1",
                                instruction.payoutId())
                        .isEmpty());
        LocalDate first = Database.run(
                        "select month from payment_verification_entry where instruction_id = $1",
                        instruction.payoutId())
                .get(0)
                .getLocalDate(0);
        return YearMonth.from(first).toString();
    }

    /** Frozen and drawn; with fewer people than are asked at most, everybody. */
    static String asked(PayoutRequested instruction) {
        String month = frozen(instruction);
        draw(month).statusCode(200);
        return month;
    }

    /** Hands in the value of the announced round. */
    static ValidatableResponse draw(String month) {
        return handIn(month, list(month).getLong("round"));
    }

    static ValidatableResponse handIn(String month, long round) {
        TrialBeacon.Signed signed = TrialBeacon.sign(round);
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("randomness", signed.randomness(), "signature", signed.signature()))
                .put("/v1/payment-verifications/" + month + "/value")
                .then();
    }

    static JsonPath list(String month) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/payment-verifications/" + month)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath questions(Person person) {
        return given().auth()
                .oauth2(Tokens.applicant(person.id))
                .get("/v1/participants/" + person.id + "/payment-questions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse answer(Person person, String month, String body) {
        return given().auth()
                .oauth2(Tokens.applicant(person.id))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/participants/" + person.id + "/payment-questions/" + month + "/answer")
                .then();
    }

    /** The public list as an auditor fetches it. */
    static EntryList publishedEntries(String month) {
        String csv = given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/payment-verifications/" + month + "/entries.csv?reason=audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        EntryListBuilder entries = new EntryListBuilder();
        csv.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> entries.add(
                        UUID.fromString(cells[0]), 99, false, false, Long.parseUnsignedLong(cells[1].trim(), 16)));
        return entries.build();
    }

    static String root(EntryList entries) {
        return HexFormat.of().formatHex(entries.root());
    }

    /** Whom the published value draws from the published list, by the public draw alone. */
    static Set<UUID> drawnAgain(String month) {
        JsonPath published = list(month);
        EntryList entries = publishedEntries(month);
        byte[] publicPart =
                DrandScheme.sha256(("prakerja payment verification 1 " + month).getBytes(StandardCharsets.US_ASCII));
        byte[] seed = DrawSeed.combine(publicPart, entries.root(), published.getString("randomness"));
        DrawOutcome outcome = Draw.run(entries, seed, SeatPlan.of(published.getInt("people"), Map.of(), 0, 0), 1);
        Set<UUID> drawn = new TreeSet<>();
        for (int place = 0; place < entries.size(); place++) {
            if (outcome.result(place).selected()) {
                drawn.add(entries.id(place));
            }
        }
        return drawn;
    }

    /** Those who have been asked, by the public names of their settlements. */
    static Set<UUID> asked(String month) {
        var names = new SettledPayments(YearMonth.parse(month));
        Set<UUID> asked = new TreeSet<>();
        Database.run(
                        "select instruction_id, participant_id from payment_question where month = $1",
                        YearMonth.parse(month).atDay(1))
                .forEach(row ->
                        asked.add(names.entry(row.getUUID(0), row.getUUID(1)).entry()));
        return asked;
    }

    static List<Map<String, Object>> figures(String month) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/payment-verification-figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.month == '" + month + "' }");
    }
}
