package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.PaidInList;
import id.prakerja.incentive.support.SnapNotice;
import id.prakerja.incentive.support.StubSnapPartner;
import id.prakerja.testkit.Management;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a partner notifies of a list: whatever it says, however often and in whichever order, counts once or is left to people. */
@ComponentTest
class SnapNotificationTest {

    private static final String PARTNER = PaidInList.PARTNER;

    private final StubSnapPartner partner = StubSnapPartner.get();
    private final PaidInList paid = new PaidInList();

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void theSameNotificationAgainChangesNothing() {
        StubSnapPartner.Asked credit = paid.listed();
        SnapNotice notice = PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .as("1-" + credit.externalId());
        notice.send().statusCode(200);
        notice.send().statusCode(200).body("responseCode", equalTo("2004100"));
        notice.as("2-" + credit.externalId()).send().statusCode(200);
        paid.person.awaitInstalment(1, "SETTLED");

        assertEquals(1, paid.reports().size());
        paid.assertSentOnce();
    }

    @Test
    void anotherContentUnderTheSameExternalIdIsRefused() {
        StubSnapPartner.Asked credit = paid.listed();
        String id = "1-" + credit.externalId();
        PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .as(id)
                .send()
                .statusCode(200);
        PaidInList.notice(credit)
                .result(credit.reference(), "4034118", PaidInList.AMOUNT)
                .as(id)
                .send()
                .statusCode(409)
                .body("responseCode", equalTo("4094100"));
        paid.person.awaitInstalment(1, "SETTLED");

        assertEquals(1, paid.reports().size());
    }

    @Test
    void whatIsNotNotifiedIsAskedAboutAndALateNotificationChangesNothing() {
        partner.status(paid.number, 200, PaidInList.FOUND);
        paid.person.payable(PARTNER);
        paid.person.awaitInstalment(1, "SETTLED");
        StubSnapPartner.Asked credit = partner.listed(paid.number).get(0);

        PaidInList.notice(credit)
                .numbered("TX-1")
                .paid(credit.reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(200);

        Outbox.sent();
        assertEquals("SETTLED", paid.person.instalment(1).path("status").asText());
        assertEquals(1, paid.reports().size());
        assertEquals(List.of(), Disputes.about(paid.instruction().payoutId()));
        paid.assertSentOnce();
    }

    @Test
    void aContradictionIsDisputedAndTheFirstOutcomeStands() {
        StubSnapPartner.Asked credit = paid.listed();
        PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(200);
        paid.person.awaitInstalment(1, "SETTLED");

        PaidInList.notice(credit)
                .result(credit.reference(), "4034118", PaidInList.AMOUNT)
                .send()
                .statusCode(200);

        Disputes.await(paid.instruction().payoutId(), "CONTRADICTION");
        assertEquals("SETTLED", paid.person.instalment(1).path("status").asText());
    }

    @Test
    void anotherAmountIsDisputed() {
        StubSnapPartner.Asked credit = paid.listed();

        PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT / 10)
                .send()
                .statusCode(200);

        Disputes.await(paid.instruction().payoutId(), "AMOUNT_MISMATCH");
        paid.person.awaitInstalment(1, "UNKNOWN");
        paid.assertSentOnce();
    }

    @Test
    void whatIsForgedOldOrAnotherPartnersOpensNothing() throws NoSuchAlgorithmException {
        StubSnapPartner.Asked credit = paid.listed();
        SnapNotice notice = PaidInList.notice(credit).paid(credit.reference(), PaidInList.AMOUNT);
        Stream.of(
                        PaidInList.notice(credit)
                                .paid(credit.reference(), PaidInList.AMOUNT)
                                .under(KeyPairGenerator.getInstance("RSA")
                                        .generateKeyPair()
                                        .getPrivate()),
                        PaidInList.notice(credit)
                                .paid(credit.reference(), PaidInList.AMOUNT)
                                .at(Instant.now().minusSeconds(330)),
                        PaidInList.notice(credit)
                                .paid(credit.reference(), PaidInList.AMOUNT)
                                .at(Instant.now().plusSeconds(330)),
                        PaidInList.notice(credit)
                                .paid(credit.reference(), PaidInList.AMOUNT)
                                .by("dana"),
                        PaidInList.notice(credit)
                                .paid(credit.reference(), PaidInList.AMOUNT)
                                .by("nobody"))
                .forEach(forged -> forged.send().statusCode(401).body("responseCode", equalTo("4014100")));
        new SnapNotice("20201217000000000000000000")
                .paid(credit.reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(404)
                .body("responseCode", equalTo("4044101"));
        notice.as("").send().statusCode(400).body("responseCode", equalTo("4004102"));
        paid.person.awaitInstalment(1, "SENT");
        Outbox.sent();
        assertEquals(List.of(), paid.reports());

        notice.as("1-" + credit.externalId()).send().statusCode(200);
        paid.person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void eachCreditOfAListHasItsOwnOutcomeAndTheOpenOnesAreAskedAbout() {
        PaidInList refused = new PaidInList();
        PaidInList open = new PaidInList();
        PaidInList left = new PaidInList();
        StubSnapPartner.Asked credit = paid.listed();
        StubSnapPartner.Asked second = refused.listed();
        StubSnapPartner.Asked third = open.listed();
        left.listed();

        PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .result(second.reference(), "4034118", PaidInList.AMOUNT)
                .result(third.reference(), "4294100", PaidInList.AMOUNT)
                .send()
                .statusCode(200);
        paid.person.awaitInstalment(1, "SETTLED");
        assertEquals(
                "ACCOUNT_INACTIVE",
                refused.person.awaitInstalment(1, "HELD").path("reason").asText());
        partner.status(open.number, 200, PaidInList.FOUND).status(left.number, 200, PaidInList.FOUND);
        open.person.awaitInstalment(1, "SETTLED");
        left.person.awaitInstalment(1, "SETTLED");

        Stream.of(paid, refused, open, left).forEach(PaidInList::assertSentOnce);
        assertNotEquals(0, partner.statuses(left.number).size());
    }

    @Test
    void aNotificationMayComeBeforeTheAnswer() {
        partner.status(paid.number, 200, PaidInList.PENDING)
                .beforeList(
                        paid.number,
                        credits -> credits.stream()
                                .filter(credit -> credit.number().equals(paid.number))
                                .forEach(credit -> PaidInList.notice(credit)
                                        .paid(credit.reference(), PaidInList.AMOUNT)
                                        .send()
                                        .statusCode(200)));

        paid.person.payable(PARTNER);
        paid.person.awaitInstalment(1, "SETTLED");

        paid.assertSentOnce();
        assertEquals(1, paid.reports().size());
    }

    @Test
    void aReferenceOfAnotherPartnerOrOfNobodyIsLeftToPeople() {
        PaidInList another = new PaidInList();
        partner.credit(another.number, 202, "{\"responseCode\":\"2023800\"}")
                .status(another.number, 200, PaidInList.PENDING);
        another.person.payable("dana");
        patiently().until(() -> !partner.credits(another.number).isEmpty());
        UUID others = another.person.awaitInstruction(1, "dana").payoutId();
        UUID nobodys = UUID.randomUUID();
        StubSnapPartner.Asked credit = paid.listed();

        PaidInList.notice(credit)
                .paid(others.toString().replace("-", ""), PaidInList.AMOUNT)
                .paid(nobodys.toString().replace("-", ""), PaidInList.AMOUNT)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(200);

        paid.person.awaitInstalment(1, "SETTLED");
        Disputes.await(nobodys, "UNKNOWN_PAYOUT");
        Disputes.await(others, "WRONG_PARTNER");
        assertEquals("SENT", another.person.instalment(1).path("status").asText());
        partner.status(another.number, 200, PaidInList.FOUND);
        another.person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void theDescriptionListsTheNotificationWithItsHeadersAndRefusals() {
        String operation = "paths.'/snap/{partner}/v1.0/emoney/bulk-cashin-notify'.post";

        given().get(Management.at("/q/openapi?format=json"))
                .then()
                .body(operation + ".operationId", equalTo("notifyBulkCashIn"))
                .body(
                        operation + ".parameters.name",
                        hasItems("X-TIMESTAMP", "X-SIGNATURE", "X-PARTNER-ID", "X-EXTERNAL-ID", "CHANNEL-ID"))
                .body(operation + ".responses", hasKey("401"))
                .body(operation + ".responses", hasKey("404"))
                .body(operation + ".responses", hasKey("409"));
    }
}
