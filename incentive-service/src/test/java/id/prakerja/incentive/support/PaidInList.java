package id.prakerja.incentive.support;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Topic;
import java.util.List;

/** Somebody who is paid by the partner that takes credits in lists. */
public final class PaidInList {

    /** The partner. */
    public static final String PARTNER = "doku";

    /** Rupiah of the first payout. */
    public static final long AMOUNT = 600_000;

    /** What a status inquiry says that knows nothing yet. */
    public static final String PENDING = "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"03\"}";

    /** What one says of a credit that was made. */
    public static final String FOUND = "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"00\","
            + "\"originalReferenceNo\":\"TX-1\",\"amount\":{\"value\":\"600000.00\",\"currency\":\"IDR\"}}";

    /** Who. */
    public final Person person = new Person();

    /** The wallet, as the partner is told it. */
    public final String number = "62" + person.account.substring(1);

    private final StubSnapPartner partner = StubSnapPartner.get();

    /** Lets the payout be instructed, and waits for the list in which it goes out; asked, the partner says nothing yet. */
    public StubSnapPartner.Asked listed() {
        partner.status(number, 200, PENDING);
        person.payable(PARTNER);
        patiently().until(() -> !partner.listed(number).isEmpty());
        return partner.listed(number).get(0);
    }

    /** A notification of the list in which a credit went out. */
    public static SnapNotice notice(StubSnapPartner.Asked credit) {
        return new SnapNotice(credit.externalId());
    }

    /** The credit was asked for in one list and never by itself. */
    public void assertSentOnce() {
        assertEquals(1, partner.listed(number).size());
        assertEquals(0, partner.credits(number).size());
    }

    /** The instruction, as it stands on the partner's topic: Kafka may have it later than the partner has the list. */
    public PayoutRequested instruction() {
        Outbox.sent();
        return person.instructions(PARTNER).get(0);
    }

    /** What was reported of it in the partner's name. */
    public List<PayoutReported> reports() {
        return Topic.named(Topics.PAYOUT_REPORTED_PREFIX + PARTNER).of(person.at(PARTNER), PayoutReported.class);
    }
}
