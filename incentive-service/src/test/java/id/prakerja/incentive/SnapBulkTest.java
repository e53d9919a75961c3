package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.door.Handover;
import id.prakerja.incentive.door.PayoutDoors;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.PaidInList;
import id.prakerja.incentive.support.StubSnapPartner;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner that is paid over SNAP BI in lists: no credit goes out twice, whatever is answered to its list. */
@ComponentTest
class SnapBulkTest {

    private static final String PARTNER = PaidInList.PARTNER;

    private final StubSnapPartner partner = StubSnapPartner.get();
    private final PaidInList paid = new PaidInList();

    @Inject
    PayoutDoors doors;

    @Inject
    Pool pool;

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void aListIsSentOnceAndANotificationSettles() {
        StubSnapPartner.Asked credit = paid.listed();

        PaidInList.notice(credit)
                .paid(credit.reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(200)
                .body("responseCode", equalTo("2004100"));
        paid.person.awaitInstalment(1, "SETTLED");

        assertEquals(paid.instruction().payoutId().toString().replace("-", ""), credit.reference());
        assertEquals(credit.externalId(), credit.body().path("partnerBulkId").asText());
        assertEquals("TX-" + credit.reference(), paid.reports().get(0).partnerReference());
        paid.assertSentOnce();
    }

    @Test
    void aListWithoutAnAnswerIsNotSentAgain() {
        partner.list(paid.number, 0, "").status(paid.number, 200, PaidInList.FOUND);

        paid.person.payable(PARTNER);
        paid.person.awaitInstalment(1, "SETTLED");

        paid.assertSentOnce();
        assertEquals(1, partner.statuses(paid.number).size());
    }

    @Test
    void aListThatIsRefusedGoesOutCreditByCredit() {
        partner.list(paid.number, 400, "{\"responseCode\":\"4004001\"}")
                .credit(paid.number, 403, "{\"responseCode\":\"4033818\"}");

        paid.person.payable(PARTNER);

        assertEquals(
                "ACCOUNT_INACTIVE",
                paid.person.awaitInstalment(1, "HELD").path("reason").asText());
        assertEquals(1, partner.listed(paid.number).size());
        assertEquals(
                partner.listed(paid.number).get(0).reference(),
                partner.credits(paid.number).get(0).reference());
    }

    @Test
    void aListThatWasNotTakenGoesOutAgainUnderTheSameReferences() {
        partner.list(paid.number, 401, "{\"responseCode\":\"4014001\"}")
                .list(paid.number, 409, "{\"responseCode\":\"4094000\"}")
                .list(paid.number, 429, "{\"responseCode\":\"4294000\"}")
                .list(paid.number, 200, "{\"responseCode\":\"2004000\",\"bulkId\":\"B-1\"}")
                .status(paid.number, 200, PaidInList.PENDING);
        paid.person.payable(PARTNER);
        patiently().until(() -> partner.listed(paid.number).size() == 4);
        List<StubSnapPartner.Asked> listed = partner.listed(paid.number);

        PaidInList.notice(listed.get(3))
                .paid(listed.get(3).reference(), PaidInList.AMOUNT)
                .send()
                .statusCode(200);
        paid.person.awaitInstalment(1, "SETTLED");

        assertEquals(
                1,
                listed.stream().map(StubSnapPartner.Asked::reference).distinct().count());
        assertEquals(
                4,
                listed.stream()
                        .map(StubSnapPartner.Asked::externalId)
                        .distinct()
                        .count());
        assertEquals(0, partner.credits(paid.number).size());
    }

    @Test
    void whatIsIssuedTogetherGoesOutInListsNoLongerThanThePartnerTakes() {
        List<Handover> issued = IntStream.range(0, 5).mapToObj(this::handover).toList();
        List<String> numbers = issued.stream()
                .map(one -> "62" + one.instruction().accountReference().substring(1))
                .toList();
        numbers.forEach(one -> partner.status(one, 200, PaidInList.PENDING));

        pool.withTransaction(tx -> doors.routes(tx).chain(routes -> doors.handOver(tx, routes, issued)))
                .await()
                .indefinitely();
        patiently()
                .until(() ->
                        numbers.stream().allMatch(one -> partner.listed(one).size() == 1));

        List<Integer> lengths = numbers.stream()
                .map(one -> partner.listed(one).get(0).body().path("bulkObject").size())
                .toList();
        assertTrue(lengths.stream().allMatch(length -> length <= 3), lengths::toString);
        assertTrue(lengths.stream().anyMatch(length -> length > 1), lengths::toString);
    }

    private Handover handover(int sequence) {
        UUID id = UUID.randomUUID();
        String account = "08" + Long.toUnsignedString(id.getMostSignificantBits());
        return new Handover(
                PARTNER,
                new PayoutRequested(
                        id,
                        UUID.randomUUID(),
                        account,
                        PaidInList.AMOUNT,
                        "COMPLETION",
                        sequence + 1,
                        UUID.randomUUID(),
                        Instant.now()));
    }
}
