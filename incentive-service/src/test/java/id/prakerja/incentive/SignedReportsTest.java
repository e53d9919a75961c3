package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutDecided;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.SignedCall;
import id.prakerja.incentive.support.SignedReport;
import id.prakerja.incentive.support.SigningPartnerResource;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the topic of a partner that has a key counts what the partner has signed, and nothing else; what does not is left to an operator. */
@ComponentTest
@WithTestResource(value = SigningPartnerResource.class, scope = TestResourceScope.GLOBAL)
class SignedReportsTest {

    private static final String PARTNER = SigningPartnerResource.PARTNER;
    private static final WebhookKey KEY = SigningPartnerResource.KEY;

    private final Person person = new Person();

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void whatThePartnerHasSignedIsApplied() {
        report(person.instructed(PARTNER)).signed(KEY).send();

        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void othersAreToldOfWhatCountsAndOfNothingElse() {
        PayoutRequested instruction = person.instructed(PARTNER);
        report(instruction).changedTo(instruction, 599_999).send();
        goesOn(instruction, parked("REPORT_NOT_SIGNED"));

        patiently().until(() -> !decided().isEmpty());
        assertEquals(
                List.of("SETTLED 600000"),
                decided().stream()
                        .map(one -> one.outcome() + " " + one.amount())
                        .toList());
    }

    private List<PayoutDecided> decided() {
        return Topic.named(Topics.PAYOUT_DECIDED).of(person.id, PayoutDecided.class);
    }

    @Test
    void whatIsNotSignedIsParkedAndStaysSoWhenItIsRetried() {
        PayoutRequested instruction = person.instructed(PARTNER);
        report(instruction).send();
        String parked = parked("REPORT_NOT_SIGNED");

        settle(parked, "retry", "").statusCode(422).body("detail", containsString("REPORT_NOT_SIGNED"));

        goesOn(instruction, parked);
    }

    @Test
    void whatWasChangedIsParked() {
        PayoutRequested instruction = person.instructed(PARTNER);
        report(instruction).signed(KEY).changedTo(instruction, 599_999).send();

        goesOn(instruction, parked("REPORT_SIGNATURE_MISMATCH"));
    }

    @Test
    void whatAnotherPartnerHasSignedIsParked() {
        PayoutRequested instruction = person.instructed(PARTNER);
        report(instruction).signed(SignedCall.POS).send();

        goesOn(instruction, parked("REPORT_SIGNATURE_MISMATCH"));
    }

    /** Under another person's key it would be applied before what was said of its own before. */
    @Test
    void whatIsSaidAgainUnderAnotherKeyIsParked() {
        Person other = new Person();
        SignedReport ofOther = report(other.instructed(PARTNER)).signed(KEY);
        PayoutRequested instruction = person.instructed(PARTNER);
        ofOther.under(person.at(PARTNER)).send();
        String parked = parked("REPORT_SIGNATURE_MISMATCH");

        assertEquals("SENT", other.instalment(1).path("status").asText());
        ofOther.send();
        other.awaitInstalment(1, "SETTLED");
        goesOn(instruction, parked);
    }

    @Test
    void whatWasSignedLongBeforeIsParked() {
        PayoutRequested instruction = person.instructed(PARTNER);
        report(instruction).signed(KEY, Instant.now().minusSeconds(301)).send();

        goesOn(instruction, parked("REPORT_TIMESTAMP_OUTSIDE_WINDOW"));
    }

    @Test
    void aPartnerChangesItsKeyWithoutAGap() {
        SignedCall calls = new SignedCall(PARTNER, KEY);
        var made = calls.post("/v1/partner-keys").statusCode(201).extract();
        WebhookKey newer = WebhookKey.parse(made.path("secret"));
        report(person.instructed(PARTNER)).signed(newer).send();
        person.awaitInstalment(1, "SETTLED");
        Person another = new Person();
        report(another.instructed(PARTNER)).signed(KEY).send();
        another.awaitInstalment(1, "SETTLED");

        calls.delete("/v1/partner-keys/" + made.path("keyId")).statusCode(204);

        Person late = new Person();
        PayoutRequested instruction = late.instructed(PARTNER);
        report(instruction).signed(newer).send();
        discard(parked(late.at(PARTNER), "REPORT_SIGNATURE_MISMATCH"));
        report(instruction).signed(KEY).send();
        late.awaitInstalment(1, "SETTLED");
    }

    /** Its door says on the topic what the partner has said by a signed call; somebody else cannot say it there. */
    @Test
    void onTheTopicOfAPartnerThatReportsByCallsItsDoorAloneSpeaks() {
        PayoutRequested instruction = person.instructed("pos");
        SignedReport.settled("pos", instruction).send();
        String parked = parked(person.at("pos"), "REPORT_NOT_SIGNED");
        SignedCall.pos().report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        Database.awaitCount(
                2,
                "select count(*) from parked_event where record_key = $1",
                person.at("pos").toString());

        discard(parked);

        person.awaitInstalment(1, "SETTLED");
        assertEquals(
                "TX-1",
                Database.run(
                                "select partner_reference from door_report where instruction_id = $1",
                                instruction.payoutId())
                        .get(0)
                        .getString(0));
    }

    /** A service that was restored has forgotten what its doors have said, and reads it again. */
    @Test
    void whatADoorHasSaidCountsAsItWasSaidAlsoAfterARestore() {
        PayoutRequested instruction = person.instructed("pos");
        SignedCall.pos().report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
        SignedReport said = SignedReport.read("pos", instruction);
        Database.run("delete from door_report where instruction_id = $1", instruction.payoutId());

        said.send();
        said.changedTo(instruction, 599_999).send();

        String parked = parked(person.at("pos"), "REPORT_NOT_SIGNED");
        Disputes.await(instruction.payoutId(), "OTHER_DOOR");
        discard(parked);
    }

    private static SignedReport report(PayoutRequested instruction) {
        return SignedReport.settled(PARTNER, instruction);
    }

    /** Nothing has happened; once an operator has given up what was parked, what the partner has signed counts. */
    private void goesOn(PayoutRequested instruction, String parked) {
        assertEquals("SENT", person.instalment(1).path("status").asText());
        report(instruction).signed(KEY).send();
        discard(parked);
        person.awaitInstalment(1, "SETTLED");
    }

    private String parked(String reason) {
        return parked(person.at(PARTNER), reason);
    }

    private String parked(UUID key, String reason) {
        Database.awaitCount(1, "select count(*) from parked_event where record_key = $1", key.toString());
        String id = Database.run("select id from parked_event where record_key = $1", key.toString())
                .get(0)
                .getString(0);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/parked-events?limit=100&status=PARKED&error=" + reason)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        return id;
    }

    private static void discard(String id) {
        settle(id, "discard", "{\"reason\":\"not the partner's\"}")
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private static ValidatableResponse settle(String id, String action, String body) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/parked-events/%s/%s".formatted(id, action))
                .then();
    }
}
