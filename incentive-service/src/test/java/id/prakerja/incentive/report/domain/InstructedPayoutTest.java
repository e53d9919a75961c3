package id.prakerja.incentive.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.Instructed;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructedPayoutTest {

    private static final Instant NOW = Instant.parse("2020-10-01T00:00:00Z");
    private static final long AMOUNT = 600_000;
    private static final RetryRule RULE = new RetryRule(3, Duration.ofDays(3));

    private final UUID id = UUID.randomUUID();
    private final InstructedPayout instructed = sent(id, 1);

    @Test
    void settles() {
        assertEquals(new Verdict.Accepted(), instructed.apply(settled(AMOUNT), NOW));
        assertEquals(PayoutStatus.SETTLED, status());
        assertEquals(Optional.of(Outcome.SETTLED), instructed.outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACCOUNT_INACTIVE",
                "NOT_UPGRADED",
                "OWNER_MISMATCH",
                "NIK_MISMATCH",
                "NAME_MISMATCH",
                "PHONE_CHANGED"
            })
    void holdsWhereTheAccountIsAtFaultAndTellsThatItIs(String reason) {
        assertEquals(new Verdict.Accepted(), instructed.apply(failed(reason), NOW));
        assertEquals(PayoutStatus.HELD, status());
        assertEquals(reason, instructed.payout().now().reason());
        assertEquals(Optional.of(reason), instructed.unusableAccount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONTHLY_LIMIT_EXCEEDED", "WALLET_FULL"})
    void triesAgainLaterWhereTheReasonPasses(String reason) {
        instructed.apply(failed(reason), NOW);
        assertEquals(PayoutStatus.RETRY, status());
        assertEquals(NOW.plus(Duration.ofDays(3)), instructed.payout().now().actAt());
        assertEquals(Optional.empty(), instructed.unusableAccount());
    }

    @Test
    void holdsAfterTheLastTry() {
        InstructedPayout third = sent(id, 3);
        third.apply(failed("WALLET_FULL"), NOW);
        assertEquals(PayoutStatus.HELD, third.payout().now().status());
        assertEquals("WALLET_FULL", third.payout().now().reason());
    }

    @Test
    void holdsWhereTheReasonIsUnknown() {
        instructed.apply(failed("SOMETHING_NEW"), NOW);
        assertEquals(PayoutStatus.HELD, status());
        assertEquals("PARTNER_REFUSED", instructed.payout().now().reason());
    }

    @Test
    void disputesAnotherAmountAndLeavesTheOutcomeUnknown() {
        assertEquals(new Verdict.Disputed(DisputeKind.AMOUNT_MISMATCH), instructed.apply(settled(AMOUNT - 1), NOW));
        assertEquals(PayoutStatus.UNKNOWN, status());
        assertEquals(Optional.empty(), instructed.outcome());
    }

    @Test
    void disputesAnotherPartnersReport() {
        Report stranger = new Report(UUID.randomUUID(), id, "ovo", "SETTLED", null, "r", AMOUNT, NOW);
        assertEquals(new Verdict.Disputed(DisputeKind.WRONG_PARTNER), instructed.apply(stranger, NOW));
        assertEquals(PayoutStatus.SENT, status());
    }

    @Test
    void disputesAWordThatIsNoOutcome() {
        assertEquals(new Verdict.Disputed(DisputeKind.OUTCOME_NOT_KNOWN), instructed.apply(report("MAYBE", null), NOW));
        assertEquals(PayoutStatus.SENT, status());
    }

    @Test
    void letsTheFirstOutcomeStand() {
        instructed.apply(settled(AMOUNT), NOW);
        assertEquals(new Verdict.Disputed(DisputeKind.CONTRADICTION), instructed.apply(failed("WALLET_FULL"), NOW));
        assertEquals(PayoutStatus.SETTLED, status());
    }

    @Test
    void takesARepeatedReportForWhatItIs() {
        instructed.apply(settled(AMOUNT), NOW);
        assertEquals(new Verdict.Repeated(), instructed.apply(settled(AMOUNT), NOW));
    }

    @Test
    void disputesASecondSettlementUnderAnotherReference() {
        instructed.apply(settled(AMOUNT), NOW);
        Report second = new Report(UUID.randomUUID(), id, "gopay", "SETTLED", null, "another", AMOUNT, NOW);
        assertEquals(new Verdict.Disputed(DisputeKind.CONTRADICTION), instructed.apply(second, NOW));
    }

    @Test
    void stopsFurtherPaymentWhereAFailedOneIsReportedSettled() {
        instructed.apply(failed("WALLET_FULL"), NOW);
        assertEquals(PayoutStatus.RETRY, status());

        assertEquals(new Verdict.Disputed(DisputeKind.CONTRADICTION), instructed.apply(settled(AMOUNT), NOW));

        assertEquals(PayoutStatus.HELD, status());
        assertEquals("CONTRADICTORY_REPORT", instructed.payout().now().reason());
    }

    @Test
    void givesBackWhatWasSettled() {
        instructed.apply(settled(AMOUNT), NOW);
        assertEquals(new Verdict.Accepted(), instructed.apply(report("RETURNED", "ACCOUNT_INACTIVE"), NOW));
        assertEquals(PayoutStatus.HELD, status());
        assertEquals("ACCOUNT_INACTIVE", instructed.payout().now().reason());
        assertEquals(Optional.of("ACCOUNT_INACTIVE"), instructed.unusableAccount());
    }

    @Test
    void holdsWhatCameBackForNoReasonOfTheAccountWithoutCondemningIt() {
        instructed.apply(settled(AMOUNT), NOW);
        instructed.apply(report("RETURNED", "OUR_MISTAKE"), NOW);
        assertEquals("PAYOUT_RETURNED", instructed.payout().now().reason());
        assertEquals(Optional.empty(), instructed.unusableAccount());
    }

    @Test
    void disputesARepeatedSettlementOfAnotherAmount() {
        instructed.apply(settled(AMOUNT), NOW);
        assertEquals(new Verdict.Disputed(DisputeKind.AMOUNT_MISMATCH), instructed.apply(settled(AMOUNT * 2), NOW));
        assertEquals(PayoutStatus.SETTLED, status());
    }

    @Test
    void asksPeopleWhereThePartnerDoesNotKnowTheInstruction() {
        assertEquals(new Verdict.Disputed(DisputeKind.NOT_KNOWN_TO_PARTNER), instructed.apply(notFound(), NOW));
        assertEquals(PayoutStatus.UNKNOWN, status());
        assertEquals(Optional.empty(), instructed.outcome());

        instructed.apply(settled(AMOUNT), NOW);
        assertEquals(new Verdict.Repeated(), instructed.apply(notFound(), NOW));
    }

    @Test
    void noPartnerReportsWhatOnlyPeopleFind() {
        assertEquals(
                new Verdict.Disputed(DisputeKind.OUTCOME_NOT_KNOWN), instructed.apply(report("PAID_TWICE", null), NOW));
    }

    @Test
    void takesAReturnAsASettlementBeforeIt() {
        assertEquals(new Verdict.Accepted(), instructed.apply(report("RETURNED", null), NOW));
        assertEquals(PayoutStatus.HELD, status());
        assertEquals(
                List.of("SETTLED", "RETURNED", "HELD"),
                instructed.payout().movements().stream()
                        .map(movement -> movement.cause())
                        .toList());
    }

    @Property
    void neverPaysTwiceUnderAnySequenceOfReports(@ForAll @Size(max = 12) List<Word> words) {
        InstructedPayout payout = sent(id, 1);
        Optional<Outcome> first = Optional.empty();
        for (Word word : words) {
            Verdict verdict = payout.apply(word.report(id), NOW);
            if (first.isEmpty()) {
                first = payout.outcome();
            } else if (first.get() == Outcome.FAILED) {
                assertEquals(first, payout.outcome(), "a failure was overturned");
            } else {
                assertTrue(payout.outcome().get() != Outcome.FAILED, "a settlement was overturned");
            }
            assertInstanceOf(Verdict.class, verdict);
        }
        long settlements = payout.payout().movements().stream()
                .filter(movement -> movement.cause().equals("SETTLED"))
                .count();
        assertTrue(settlements <= 1);
    }

    /** What a partner may say. */
    enum Word {
        SETTLED,
        SETTLED_OTHERWISE,
        SETTLED_WRONG_AMOUNT,
        FAILED_FOR_GOOD,
        FAILED_FOR_NOW,
        RETURNED,
        NONSENSE;

        Report report(UUID id) {
            return switch (this) {
                case SETTLED -> new Report(UUID.randomUUID(), id, "gopay", "SETTLED", null, "r", AMOUNT, NOW);
                case SETTLED_OTHERWISE -> new Report(UUID.randomUUID(), id, "gopay", "SETTLED", null, "s", AMOUNT, NOW);
                case SETTLED_WRONG_AMOUNT -> new Report(UUID.randomUUID(), id, "gopay", "SETTLED", null, "r", 1, NOW);
                case FAILED_FOR_GOOD ->
                    new Report(UUID.randomUUID(), id, "gopay", "FAILED", "ACCOUNT_INACTIVE", "r", AMOUNT, NOW);
                case FAILED_FOR_NOW ->
                    new Report(UUID.randomUUID(), id, "gopay", "FAILED", "WALLET_FULL", "r", AMOUNT, NOW);
                case RETURNED -> new Report(UUID.randomUUID(), id, "gopay", "RETURNED", null, "r", AMOUNT, NOW);
                case NONSENSE -> new Report(UUID.randomUUID(), id, "gopay", "?", null, "r", AMOUNT, NOW);
            };
        }
    }

    private Report notFound() {
        return new Report(UUID.randomUUID(), id, "gopay", Report.NOT_FOUND, null, null, 0, null);
    }

    private PayoutStatus status() {
        return instructed.payout().now().status();
    }

    private Report settled(long amount) {
        return new Report(UUID.randomUUID(), id, "gopay", "SETTLED", null, "r", amount, NOW);
    }

    private Report failed(String reason) {
        return report("FAILED", reason);
    }

    private Report report(String outcome, String reason) {
        return new Report(UUID.randomUUID(), id, "gopay", outcome, reason, "r", AMOUNT, NOW);
    }

    private static InstructedPayout sent(UUID id, int tries) {
        Payout payout = new Payout(
                new Instalment(id, UUID.randomUUID(), 6, PayoutKind.INCENTIVE, 1, AMOUNT, NOW),
                PayoutStatus.SENT,
                null,
                NOW,
                new Instructed(tries, tries, id, "gopay", null));
        InstructedPayout.Terms terms = new InstructedPayout.Terms(id, "gopay", AMOUNT, UUID.randomUUID(), null);
        return new InstructedPayout(terms, Optional.empty(), new PayoutProgress(payout), RULE);
    }
}
