package id.prakerja.incentive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose account it is says the partner alone; nobody keeps another from their own, and none lies in the clear. */
@ComponentTest
class WhoseAccountTest {

    private final StubPartner partner = StubPartner.get();

    @Test
    void onlyParticipantsLinkAnAccount() {
        Person person = new Person().completed();
        put(person, "gopay", person.account).statusCode(409).body("code", equalTo("NOT_A_PARTICIPANT"));
        assertEquals(0, partner.questionsAbout(person.account));

        person.selected().linked("gopay");
    }

    @Test
    void aRequestThatNobodyConfirmsLapsesAndKeepsNobodyFromTheirOwnAccount() {
        Person idle = new Person().selected().awaitSelected();
        Person owner = new Person().selected().awaitSelected();
        partner.behaves(owner.account, StubPartner.Behaviour.AWAY);
        put(idle, "gopay", owner.account).statusCode(202);
        put(owner, "gopay", owner.account).statusCode(202);

        TestClock.advance(Duration.ofDays(7).plusMinutes(1));
        idle.awaitAccount("LAPSED");
        owner.awaitAccount("LAPSED");
        partner.behaves(owner.account, StubPartner.Behaviour.ANSWERS);
        put(owner, "gopay", owner.account).statusCode(202);
        owner.awaitAccount("LINKED");
    }

    @Test
    void whomThePartnerConfirmsLastHasTheAccount() {
        Person first = new Person().selected().linked("gopay");
        Person second = new Person().selected().awaitSelected();

        put(second, "gopay", first.account).statusCode(202);

        second.awaitAccount("LINKED");
        first.awaitAccount("REFUSED");
        assertEquals(
                "OWNER_MISMATCH",
                first.overview().path("account").path("reason").asText());
    }

    @Test
    void theAccountThatWorksIsPaidToUntilTheNewOneIsConfirmed() {
        Person person = new Person().payable("ovo");
        PayoutRequested first = person.awaitInstruction(1, "ovo");
        person.settled("ovo", first);
        person.awaitInstalment(1, "SETTLED");
        String other = person.account + "1";
        partner.behaves(other, StubPartner.Behaviour.AWAY);
        put(person, "gopay", other)
                .statusCode(202)
                .body("working.partner", equalTo("ovo"))
                .body("working.accountReference", equalTo(masked(person.account)));

        TestClock.advance(Duration.ofDays(32));
        PayoutRequested second = person.awaitInstruction(2, "ovo");
        assertEquals(person.account, second.accountReference());
        // Asked for again before, it would be the request that is about to lapse.
        person.awaitAccount("LAPSED");
        partner.says(other, "OWNER_MISMATCH");
        partner.behaves(other, StubPartner.Behaviour.ANSWERS);
        put(person, "gopay", other).statusCode(202);
        person.awaitAccount("REFUSED");
        assertEquals(
                "ovo",
                person.overview()
                        .path("account")
                        .path("working")
                        .path("partner")
                        .asText());
    }

    @Test
    void whoeverTriesTooManyAccountsIsStopped() {
        Person person = new Person().selected().awaitSelected();
        for (int attempt = 0; attempt < 10; attempt++) {
            put(person, "bni", person.account + attempt).statusCode(202);
        }
        put(person, "bni", person.account + "99").statusCode(429).body("code", equalTo("TOO_MANY_LINK_REQUESTS"));

        TestClock.advance(Duration.ofDays(1).plusMinutes(1));
        put(person, "bni", person.account + "99").statusCode(202);
    }

    @Test
    void anAccountWithoutFullIdentificationIsNotPaidTo() {
        Person person = new Person().selected().awaitSelected();
        partner.identifies(person.account, "BASIC");
        put(person, "gopay", person.account).statusCode(202);

        person.awaitAccount("REFUSED");
        assertEquals(
                "NOT_UPGRADED", person.overview().path("account").path("reason").asText());
    }

    @Test
    void anAccountLiesSealedAndIsOpenedForItsPartnerAlone() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed("linkaja");
        assertEquals(person.account, instruction.accountReference());

        assertEquals(
                0,
                Database.number(
                        "select count(*) from account_link where position(convert_to($1, 'UTF8') in account_reference) > 0",
                        person.account));
        assertEquals(1, Database.number("select count(*) from account_link where participant_id = $1", person.id));
        for (String table : List.of("account_link", "instruction", "payout")) {
            assertEquals(
                    0,
                    Database.number(
                            "select count(*) from " + table + " t where to_jsonb(t)::text like '%' || $1 || '%'",
                            person.account),
                    table);
        }
        assertEquals(
                masked(person.account),
                person.overview().path("account").path("accountReference").asText());
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
