package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.snap.SnapService;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes credits as a SNAP provider does: one for each reference, however often and however differently it is asked for. */
final class SnapCredits {

    private static final String SETTLED = "SETTLED";
    private static final String SUCCESS = "00";
    private static final String FAILED = "06";
    private static final String PENDING = "03";
    private static final Map<String, String> CASES = Map.of(
            "UNKNOWN_ACCOUNT", "40411",
            "ACCOUNT_INACTIVE", "40318",
            "NOT_UPGRADED", "40305",
            "MONTHLY_LIMIT_EXCEEDED", "40304",
            "WALLET_FULL", "40323");

    private final SnapBook book;
    private final SnapScenario scenario;
    private final Supplier<Instant> clock;

    SnapCredits(SnapBook book, SnapScenario scenario, Supplier<Instant> clock) {
        this.book = book;
        this.scenario = scenario;
        this.clock = clock;
    }

    /** Answers a credit; empty to hang up without an answer. */
    Optional<PaymentPartner.Answer> credit(SnapService service, SnapBook.Terms asked) {
        SnapBook.Terms wanted = new SnapBook.Terms(asked.reference(), local(asked.account()), asked.rupiah());
        if (book.contradicts(wanted)) {
            return Optional.of(SnapAnswers.of(service, "40418"));
        }
        if (book.outcome(wanted.reference()).filter(SnapCredits::settled).isPresent()) {
            return Optional.of(SnapAnswers.of(service, "40901"));
        }
        Optional<SnapScenario.Magic> magic =
                scenario.of(wanted.account()).filter(number -> book.asked(wanted.reference()) <= number.times());
        if (magic.isPresent() && !magic.get().paid()) {
            if (!magic.get().status().equals("07")) {
                book.note(wanted);
            }
            return magicAnswer(service, magic.get());
        }
        book.note(wanted);
        PayoutReported outcome = book.pay(wanted, clock.get());
        if (magic.isPresent()) {
            return magicAnswer(service, magic.get());
        }
        Lie lie = lieAbout(outcome);
        return SnapLies.hangsUp(lie)
                ? Optional.empty()
                : Optional.of(SnapLies.answer(service, asked, lie).orElseGet(() -> answer(service, asked, outcome)));
    }

    /** The lie about a credit; one that failed is told honestly. */
    Lie lieAbout(PayoutReported outcome) {
        return settled(outcome) ? book.lieAbout(outcome) : Lie.NONE;
    }

    /** What a status inquiry says of a credit that is known. */
    String status(SnapBook.Terms terms, Optional<PayoutReported> outcome) {
        return outcome.map(known -> settled(known) ? SUCCESS : FAILED)
                .orElseGet(() -> scenario.of(terms.account())
                        .map(SnapScenario.Magic::status)
                        .orElse(PENDING));
    }

    /** HTTP status and case of what became of a credit. */
    static String caseOf(PayoutReported outcome) {
        return settled(outcome) ? "20000" : CASES.getOrDefault(outcome.failureReason(), "40315");
    }

    /** The number as the partner's own customers write it: {@code 08…} for {@code 628…}. */
    static String local(String number) {
        return number.replaceFirst("^62", "0");
    }

    private static Optional<PaymentPartner.Answer> magicAnswer(SnapService service, SnapScenario.Magic magic) {
        return magic.answer() == 0
                ? Optional.empty()
                : Optional.of(SnapAnswers.of(service, Integer.toString(magic.answer())));
    }

    private static PaymentPartner.Answer answer(SnapService service, SnapBook.Terms asked, PayoutReported outcome) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("partnerReferenceNo", asked.reference());
        if (settled(outcome)) {
            more.put("referenceNo", outcome.partnerReference());
            more.put("amount", SnapAnswers.amount(asked.rupiah()));
        }
        return SnapAnswers.of(service, caseOf(outcome), more);
    }

    private static boolean settled(PayoutReported outcome) {
        return SETTLED.equals(outcome.outcome());
    }
}
