package id.prakerja.training.account.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts and what happens to them, for the tests of the aggregate. */
final class Accounts {

    static final Instant NOTICE = Instant.parse("2020-09-03T02:00:00Z");
    static final Instant NOW = NOTICE.plus(Duration.ofDays(5));
    static final Instant DEADLINE = NOTICE.plus(Duration.ofDays(30));
    static final Instant EXPIRY = Instant.parse("2020-12-15T17:00:00Z");
    static final Duration CONSENT_VALIDITY = Duration.ofMinutes(15);
    static final String VOUCHER = "7KQMP2ZX9RTWBC4D";
    static final long BALANCE = 1_000_000;
    static final String PLATFORM = "tokopedia";
    static final String INSTITUTION = "lembaga-a";
    static final CompletionRules RULES = new CompletionRules(80, Duration.ofMinutes(5));
    static final CompletionGate COUNTS = (enrolment, report) -> Decision.granted(new Admission("RULE/1", List.of()));
    static final Selection SELECTION =
            new Selection(6, "SK-6/2020", NOTICE, DEADLINE, BALANCE, EXPIRY, "9999000000000017", "32");

    private Accounts() {}

    static LearnerAccount empty() {
        return LearnerAccount.empty(UuidCreator.getTimeOrderedEpoch());
    }

    static LearnerAccount selected() {
        LearnerAccount account = empty();
        account.select(SELECTION);
        return account;
    }

    static PurchasedCourse course(long price) {
        return new PurchasedCourse(UUID.randomUUID(), "Pembukuan", INSTITUTION, PLATFORM, price, 12);
    }

    /** Buys with a consent to just this purchase. */
    static Decision<Enrolment> buy(LearnerAccount account, PurchasedCourse course) {
        return buy(account, course, NOW);
    }

    static Decision<Enrolment> buy(LearnerAccount account, PurchasedCourse course, Instant now) {
        return account.consent(consent(course, now), now)
                .then(given -> account.buy(UuidCreator.getTimeOrderedEpoch(), course, VOUCHER, given.code(), now));
    }

    static Consent consent(PurchasedCourse course, Instant now) {
        return new Consent(
                "C" + UUID.randomUUID(), course.courseId(), PLATFORM, course.price(), now.plus(CONSENT_VALIDITY));
    }

    /** Buys a training and uses its voucher. */
    static UUID begun(LearnerAccount account) {
        UUID enrolment = buy(account, course(100_000)).orThrow().id();
        account.redeem(enrolment, INSTITUTION, VOUCHER, NOW).orThrow();
        return enrolment;
    }

    static CompletionReport report(UUID enrolment) {
        return new CompletionReport(
                PLATFORM, enrolment, "CERT-1", "7KQMP2ZX9RTW", 85, 95, NOW.plus(Duration.ofHours(1)));
    }

    static Decision<Enrolment> complete(LearnerAccount account, UUID enrolment) {
        return account.complete(report(enrolment), RULES, COUNTS, NOW.plus(Duration.ofHours(2)));
    }
}
