package id.prakerja.incentive;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubSnapPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner's door is changed by two people, and nothing leaves by two doors. */
@ComponentTest
class DoorChangeTest {

    private static final String DOOR = "/v1/payout-doors/dana";
    private static final String PAID = "{\"responseCode\":\"2003800\",\"referenceNo\":\"TX-2\"}";

    private final StubSnapPartner partner = StubSnapPartner.get();
    private boolean changed;

    @AfterEach
    void theDoorOfOtherTestsIsBack() {
        if (changed) {
            Finance.approve(Finance.OTHER, propose("SNAP")).statusCode(200);
        }
    }

    @Test
    void anotherDoorCountsForWhatIsIssuedOnceASecondPersonApproves() {
        String proposal = propose("KAFKA");
        Finance.approve(Finance.ONE, proposal).statusCode(403).body("code", equalTo("SAME_ACCOUNT"));
        Person before = new Person();
        partner.credit(number(before), 200, PAID);
        before.payable("dana").awaitInstalment(1, "SETTLED");

        Finance.approve(Finance.OTHER, proposal).statusCode(200);
        changed = true;
        Person after = new Person();
        PayoutRequested instruction = after.instructed("dana");
        after.settled("dana", instruction);
        after.awaitInstalment(1, "SETTLED");

        assertEquals(1, partner.credits(number(before)).size());
        assertEquals(0, partner.credits(number(after)).size());
    }

    @Test
    void aDoorWithoutAddressAPresentDoorAndAnUnknownPartnerAreRefused() {
        Finance.post(Finance.ONE, "/v1/payout-doors/gopay", change("SNAP"))
                .statusCode(422)
                .body("code", equalTo("DOOR_NOT_CONFIGURED"));
        Finance.post(Finance.ONE, "/v1/payout-doors/gopay", change("KAFKA"))
                .statusCode(409)
                .body("code", equalTo("DOOR_UNCHANGED"));
        Finance.post(Finance.ONE, "/v1/payout-doors/nobody", change("KAFKA"))
                .statusCode(404)
                .body("code", equalTo("DOOR_PARTNER_UNKNOWN"));
        Finance.get("/v1/payout-doors").statusCode(200).body("find { it.partner == 'gopay' }.door", equalTo("KAFKA"));
    }

    private static String propose(String door) {
        return Finance.post(Finance.ONE, DOOR, change(door))
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String change(String door) {
        return "{\"door\":\"%s\",\"reason\":\"As agreed with the partner\"}".formatted(door);
    }

    private static String number(Person person) {
        return "62" + person.account.substring(1);
    }
}
