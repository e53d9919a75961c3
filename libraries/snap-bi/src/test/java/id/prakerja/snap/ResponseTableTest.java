package id.prakerja.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer to a credit leads to. */
class ResponseTableTest {

    private static final String REFERENCE = "0198f3a2b4c17d3e8f2a9b6c5d4e3f21";
    private static final int ROWS = 40;

    @ParameterizedTest
    @CsvSource({
        "2003800, SETTLED, NONE",
        "2023800, QUERY, NONE",
        "4003800, REFUSED, FORMAT",
        "4003801, REFUSED, FORMAT",
        "4003802, REFUSED, FORMAT",
        "4013800, STOP, NONE",
        "4013801, RENEW_TOKEN, NONE",
        "4013802, RENEW_TOKEN, NONE",
        "4013803, RENEW_TOKEN, NONE",
        "4013804, RENEW_TOKEN, NONE",
        "4033800, REFUSED, EXPIRED",
        "4033801, LATER, NONE",
        "4033802, REFUSED, LIMIT",
        "4033803, REFUSED, SUSPECTED_FRAUD",
        "4033804, REFUSED, LIMIT",
        "4033805, REFUSED, ACCOUNT_INACTIVE",
        "4033806, LATER, NONE",
        "4033809, REFUSED, ACCOUNT_INACTIVE",
        "4033814, STOP, NONE",
        "4033815, REFUSED, NOT_PERMITTED",
        "4033816, REFUSED, NOT_PERMITTED",
        "4033818, REFUSED, ACCOUNT_INACTIVE",
        "4033819, STOP, NONE",
        "4033820, REFUSED, LIMIT",
        "4033823, REFUSED, FULL",
        "4043801, QUERY, NONE",
        "4043802, REFUSED, ROUTING",
        "4043803, REFUSED, ROUTING",
        "4043811, REFUSED, ACCOUNT_UNKNOWN",
        "4043816, REFUSED, ACCOUNT_UNKNOWN",
        "4043818, QUERY, NONE",
        "4053800, STOP, NONE",
        "4053801, STOP, NONE",
        "4093800, NEW_EXTERNAL_ID, NONE",
        "4093801, QUERY, NONE",
        "4293800, LATER, NONE",
        "5003800, QUERY, NONE",
        "5003801, QUERY, NONE",
        "5003802, QUERY, NONE",
        "5043800, QUERY, NONE"
    })
    void eachCodeLeadsToOneThing(String code, Reaction reaction, Refusal refusal) {
        Credit credit = Credit.ofAnswer(answer(SnapService.TOP_UP, code), REFERENCE, 600_000);

        assertEquals(reaction, credit.reaction());
        assertEquals(refusal, credit.refusal());
        assertEquals(reaction == Reaction.SETTLED ? 600_000 : 0, credit.rupiah());
    }

    @Test
    void theTableHasTheseRowsAndNoOther() {
        assertEquals(ROWS, ResponseTable.rows().size());
        assertEquals(
                ROWS,
                ResponseTable.rows().stream()
                        .map(row -> row.status() + row.caseCode())
                        .distinct()
                        .count());
        assertTrue(ResponseTable.rows().stream().noneMatch(row -> row.message().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4003877", "4223800", "3023800", "2013800"})
    void aCodeThatNobodyKnowsIsQueried(String code) {
        assertEquals(Reaction.QUERY, answer(SnapService.TOP_UP, code).reaction());
    }

    @Test
    void aPartnerThatContradictsItselfIsQueried() {
        assertEquals(
                Reaction.QUERY,
                SnapReply.of(SnapService.TOP_UP, 500, body("2003800")).reaction());
        assertEquals(
                Reaction.QUERY,
                SnapReply.of(SnapService.TOP_UP, 200, body("4043811")).reaction());
        assertEquals(
                Reaction.QUERY,
                SnapReply.of(SnapService.TOP_UP, 200, body("2001800")).reaction());
        assertEquals(
                Reaction.QUERY, SnapReply.of(SnapService.TOP_UP, 404, body("")).reaction());
    }

    @Test
    void anotherReferenceOrAnUnreadableAmountSettlesNothing() {
        ObjectNode other = body("2003800").put("partnerReferenceNo", "another");
        assertEquals(Reaction.QUERY, credit(other).reaction());
        ObjectNode cents = body("2003800");
        cents.putObject("amount").put("value", "600000.01");
        assertEquals(Reaction.QUERY, credit(cents).reaction());
    }

    @Test
    void whatMovedIsWhatThePartnerSays() {
        ObjectNode less = body("2003800").put("partnerReferenceNo", REFERENCE).put("referenceNo", "TX-1");
        less.putObject("amount").put("value", "60000.00");

        assertEquals(new Credit(Reaction.SETTLED, Refusal.NONE, "TX-1", 60_000, "2003800"), credit(less));
    }

    @ParameterizedTest
    @CsvSource({
        "00, SETTLED",
        "01, QUERY",
        "02, QUERY",
        "03, QUERY",
        "04, RETURNED",
        "05, REFUSED",
        "06, REFUSED",
        "07, NOT_FOUND",
        "08, QUERY",
        "'', QUERY"
    })
    void eachStatusLeadsToOneThing(String status, Reaction reaction) {
        ObjectNode body = body("2003900").put("latestTransactionStatus", status);

        assertEquals(reaction, status(200, body).reaction());
    }

    /** A refused question says nothing about the credit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4003900", "4013900", "4013901", "4033914", "4033906", "4033918", "4043911", "4043918", "4053900",
                "4093900", "4093901", "4293900", "5003900", "5043900", "2023900"
            })
    void aQuestionThatIsRefusedLeavesTheCreditUnknown(String code) {
        Credit credit = status(Integer.parseInt(code.substring(0, 3)), body(code));

        assertEquals(Reaction.QUERY, credit.reaction());
        assertEquals(Refusal.NONE, credit.refusal());
    }

    @Test
    void aStatusInquiryMayFindNothing() {
        assertEquals(Reaction.NOT_FOUND, status(404, body("4043901")).reaction());
    }

    private static Credit status(int status, ObjectNode body) {
        return Credit.ofStatus(SnapReply.of(SnapService.TOP_UP_STATUS, status, body), REFERENCE, 600_000);
    }

    private static Credit credit(ObjectNode body) {
        return Credit.ofAnswer(SnapReply.of(SnapService.TOP_UP, 200, body), REFERENCE, 600_000);
    }

    private static SnapReply answer(SnapService service, String code) {
        return SnapReply.of(service, Integer.parseInt(code.substring(0, 3)), body(code));
    }

    private static ObjectNode body(String code) {
        return JsonNodeFactory.instance.objectNode().put("responseCode", code);
    }
}
