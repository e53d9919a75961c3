package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An account is the participant's own, confirmed by the partner, and asked about once. */
@ComponentTest
class AccountLinkingTest {

    private final StubPartner partner = StubPartner.get();

    @Test
    void confirmsTheAccountByThePartnersOwnDigestAndId() {
        Person person = new Person().selected().awaitSelected();

        put(person, "gopay", person.account)
                .statusCode(202)
                .body("status", equalTo("LINK_PENDING"))
                .body("accountReference", equalTo(masked(person.account)));
        person.awaitAccount("LINKED");

        JsonNode question = partner.lastQuestion(person.account).orElseThrow();
        assertEquals(person.digestAt("gopay", "1"), question.path("ownerDigest").asText());
        assertEquals("1", question.path("digestKey").asText());
        assertEquals(person.at("gopay").toString(), question.path("personId").asText());
        assertFalse(question.toString().contains(person.id.toString()), "our id is nobody's at the partner");
        assertFalse(question.path("ownerDigest").asText().equals(person.alias), "lists have a key of their own");
        assertEquals("FULL", person.overview().path("account").path("kycLevel").asText());
        assertEquals(1, partner.questionsAbout(person.account));
    }

    @Test
    void refusesAnAccountOfSomebodyElseAndTakesAnother() {
        Person person = new Person().selected().awaitSelected();
        partner.says(person.account, "OWNER_MISMATCH");
        put(person, "ovo", person.account).statusCode(202);
        person.awaitAccount("REFUSED");
        JsonNode account = person.overview().path("account");
        assertEquals("OWNER_MISMATCH", account.path("reason").asText());
        assertTrue(account.path("messages").path("id").asText().contains("milik orang lain"));

        put(person, "ovo", person.account + "7").statusCode(202);

        person.awaitAccount("LINKED");
    }

    @Test
    void asksAnewAboutARefusedAccountWhenToldToAgain() {
        Person person = new Person().selected().awaitSelected();
        partner.says(person.account, "NOT_UPGRADED");
        put(person, "linkaja", person.account).statusCode(202);
        person.awaitAccount("REFUSED");
        partner.says(person.account, "CONFIRMED");

        put(person, "linkaja", person.account).statusCode(202);

        person.awaitAccount("LINKED");
    }

    @Test
    void waitsForAPartnerThatIsAway() {
        Person person = new Person().selected().awaitSelected();
        partner.behaves(person.account, StubPartner.Behaviour.AWAY);
        put(person, "bni", person.account).statusCode(202);
        patiently().until(() -> partner.questionsAbout(person.account) >= 2);
        assertEquals(
                "LINK_PENDING", person.overview().path("account").path("status").asText());

        partner.behaves(person.account, StubPartner.Behaviour.ANSWERS);

        person.awaitAccount("LINKED");
    }

    @Test
    void queriesAnUnknownOutcomeInsteadOfAskingAgain() {
        Person person = new Person().selected().awaitSelected();
        partner.behaves(person.account, StubPartner.Behaviour.RECORDS_AND_BREAKS_OFF);

        String linkId =
                put(person, "gopay", person.account).statusCode(202).extract().path("linkId");
        person.awaitAccount("LINKED");

        assertEquals(1, partner.questionsAbout(person.account));
        assertEquals(1, partner.queriesAbout(linkId));
    }

    @Test
    void changesNothingWhenTheSameAccountIsLinkedAgain() {
        Person person = new Person().selected().linked("gopay");
        String linkId = person.overview().path("account").path("linkId").asText();

        put(person, "gopay", person.account).statusCode(200).body("linkId", equalTo(linkId));

        assertEquals(1, partner.questionsAbout(person.account));
    }

    @Test
    void refusesAPartnerThatThereIsNot() {
        Person person = new Person().selected().awaitSelected();

        put(person, "nobody", person.account)
                .statusCode(422)
                .body("code", equalTo("PARTNER_UNKNOWN"))
                .body("detail", containsString("bni, bri, dana, doku, gopay, isaku, linkaja, mandiri, ovo, pos"));
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        Person person = new Person();

        put(person, "gopay", "x")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem("accountReference"));
        given().auth()
                .oauth2(Tokens.applicant(person.id))
                .contentType(ContentType.JSON)
                .body("{\"partner\":")
                .put("/v1/participants/" + person.id + "/account")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void letsNobodyElseLinkOrLookAtAnAccount() {
        Person person = new Person().selected().linked("gopay");
        String path = "/v1/participants/" + person.id + "/account";
        String stranger = Tokens.applicant(UUID.randomUUID());

        given().auth().oauth2(stranger).get(path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .contentType(ContentType.JSON)
                .body("{\"partner\":\"gopay\",\"accountReference\":\"08123456\"}")
                .put(path)
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get(path)
                .then()
                .statusCode(200)
                .body("accountReference", equalTo(masked(person.account)));
    }

    @Test
    void knowsNoAccountWhereNoneWasLinked() {
        Person person = new Person();
        given().auth()
                .oauth2(Tokens.applicant(person.id))
                .get("/v1/participants/" + person.id + "/account")
                .then()
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_LINKED"));
    }

    private static String masked(String account) {
        return "*".repeat(account.length() - 4) + account.substring(account.length() - 4);
    }

    private static ValidatableResponse put(Person person, String partner, String reference) {
        return given().auth()
                .oauth2(Tokens.applicant(person.id))
                .contentType(ContentType.JSON)
                .body("{\"partner\":\"%s\",\"accountReference\":\"%s\"}".formatted(partner, reference))
                .put("/v1/participants/" + person.id + "/account")
                .then();
    }
}
