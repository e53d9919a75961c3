package id.prakerja.incentive.simulation;

import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.incentive.door.snap.NextCall;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.incentive.ledger.domain.AccountKind;
import id.prakerja.incentive.ledger.domain.Movement;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.incentive.report.domain.Finding;
import id.prakerja.incentive.report.domain.InstructedPayout;
import id.prakerja.incentive.report.domain.Report;
import id.prakerja.incentive.report.domain.RetryRule;
import id.prakerja.incentive.report.domain.Verdict;
import id.prakerja.snap.Credit;
import id.prakerja.snap.StatusWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One payout from plan to account, in one thread, by a seed: clock, partner, order and repetition of reports, and crashes between any two
 * steps. What is a field here is what a transaction has committed; a crash loses all else.
 */
final class PayoutHistory {

    private static final Instant START = Instant.parse("2020-10-01T00:00:00Z");
    private static final long AMOUNT = 600_000;
    private static final String PARTNER = "linkaja";
    private static final RetryRule RETRIES = new RetryRule(3, Duration.ofDays(3));
    private static final int STEPS_TO_THE_END = 400;

    private final Random random;
    private final AdversarialPartner partner;
    private final NextCall.NotFoundRule notFoundRule;
    private final Map<AccountKind, Long> ledger = new EnumMap<>(AccountKind.class);
    private final Map<UUID, Instruction> instructions = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();
    private Payout payout;
    private Instant now = START;
    private int crashes;

    PayoutHistory(long seed) {
        this.random = new Random(seed);
        this.partner = new AdversarialPartner(random);
        this.notFoundRule = new NextCall.NotFoundRule(Duration.ofHours(1 + random.nextInt(48)), random.nextBoolean());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        this.payout = Payout.planned(new Instalment(id, id, 6, PayoutKind.INCENTIVE, 1, AMOUNT, START));
    }

    /** What is stored of an instruction and of the calls for it. */
    private static final class Instruction {
        private final List<Attempt> attempts = new ArrayList<>();
        private Optional<Outcome> outcome = Optional.empty();
        private boolean doorEnded;
        private boolean notFound;
    }

    /**
     * Plays.
     *
     * @param faultySteps steps in which anything may fail; then the partner is honest, and people and clock bring it to its end
     * @throws AssertionError if an invariant breaks
     */
    void play(int faultySteps) {
        for (int step = 0; step < faultySteps && !ended(); step++) {
            step(true);
            holds();
        }
        partner.heal();
        for (int step = 0; step < STEPS_TO_THE_END && !ended(); step++) {
            step(false);
            holds();
        }
        ends();
    }

    /** Settled, and nothing on its way that could change it. */
    private boolean ended() {
        return payout.status() == PayoutStatus.SETTLED && reports.isEmpty() && cases.isEmpty();
    }

    int crashes() {
        return crashes;
    }

    int requests() {
        return partner.requests();
    }

    PayoutStatus status() {
        return payout.status();
    }

    private void step(boolean faulty) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(600)));
        switch (random.nextInt(faulty ? 21 : 20) / 4) {
            case 0 -> clock();
            case 1, 2 -> call(faulty);
            case 3 -> deliver(faulty);
            case 4 -> people();
            default -> elsewhere();
        }
    }

    private void clock() {
        if (payout.status() == PayoutStatus.NOT_DUE) {
            commit(progress -> progress.fallDue(now));
        } else if (payout.status() == PayoutStatus.SCHEDULED || payout.status() == PayoutStatus.RETRY) {
            if (!payout.actAt().isAfter(now) && cases.isEmpty()) {
                commit(progress -> instructions.put(progress.instruct(PARTNER, now), new Instruction()));
            }
        } else if (payout.status() == PayoutStatus.BATCHED) {
            commit(progress -> progress.sent(now));
        } else if (payout.status() == PayoutStatus.SENT && random.nextInt(10) == 0) {
            commit(progress -> progress.unknown("NO_REPORT", now));
        } else if (payout.status() == PayoutStatus.UNKNOWN && latest().notFound) {
            apply(report(payout.instructed().latest(), Report.NOT_FOUND, null, 0));
        }
    }

    /** One turn of the door's worker, which may be killed before the call, after it, or before its answer is noted. */
    private void call(boolean faulty) {
        UUID id = payout.instructed().latest();
        if (id == null || latest().doorEnded) {
            return;
        }
        Instruction instruction = latest();
        NextCall next = NextCall.after(instruction.attempts, StatusWindow.ALWAYS, notFoundRule, now);
        if (next instanceof NextCall.LeaveToPeople) {
            instruction.doorEnded = true;
            instruction.notFound = true;
            return;
        }
        boolean credit = next instanceof NextCall.AskForCredit;
        Attempt.Action action = credit ? Attempt.Action.CREDIT : Attempt.Action.STATUS;
        instruction.attempts.add(new Attempt(action, now, Optional.empty()));
        if (crash(faulty)) {
            return;
        }
        String reference = id.toString();
        Credit answer = credit
                ? Credit.ofAnswer(partner.credit(reference, AMOUNT), reference, AMOUNT)
                : Credit.ofStatus(partner.status(reference, AMOUNT), reference, AMOUNT);
        if (crash(faulty)) {
            return;
        }
        instruction.attempts.set(
                instruction.attempts.size() - 1, new Attempt(action, now, Optional.of(answer.reaction())));
        ReportedWords.outcome(answer.reaction()).ifPresent(outcome -> {
            instruction.doorEnded = true;
            boolean failed = outcome == Outcome.FAILED;
            reports.add(report(
                    id,
                    outcome.name(),
                    failed ? ReportedWords.reason(answer) : null,
                    failed ? AMOUNT : answer.rupiah()));
        });
    }

    /** A report arrives, perhaps one that has arrived before. */
    private void deliver(boolean faulty) {
        if (!reports.isEmpty()) {
            int which = random.nextInt(reports.size());
            apply(faulty && random.nextInt(4) == 0 ? reports.get(which) : reports.remove(which));
        }
    }

    /** The partner says on its topic, which is not its door, what is true or is not: that is for people, and nothing more. */
    private void elsewhere() {
        UUID id = payout.instructed().latest();
        if (id != null && !cases.contains(id)) {
            cases.add(id);
        }
    }

    /** Two people decide a case by the partner's book, once it is final there: the door calls no more; who has no account that works links another. */
    private void people() {
        if (!cases.isEmpty()) {
            UUID id = cases.get(0);
            if (partner.pending(id.toString())) {
                return;
            }
            boolean paid = partner.paid(id.toString());
            InstructedPayout instructed = instructed(id);
            Finding finding = new Finding(paid ? Finding.Kind.PAID : Finding.Kind.NOT_PAID, paid ? AMOUNT : 0);
            instructions.get(id).doorEnded = true;
            instructed.find(finding, new UUID(0, 1), now).orThrow();
            commit(id, instructed);
            cases.remove(0);
        } else if (payout.status() == PayoutStatus.HELD && random.nextInt(3) == 0) {
            commit(progress -> progress.release(now));
        }
    }

    private void apply(Report report) {
        InstructedPayout instructed = instructed(report.instructionId());
        if (instructed.apply(report, now) instanceof Verdict.Disputed verdict
                && verdict.kind().concernsPayout()
                && !cases.contains(report.instructionId())) {
            cases.add(report.instructionId());
        }
        commit(report.instructionId(), instructed);
    }

    private InstructedPayout instructed(UUID id) {
        InstructedPayout.Terms terms = new InstructedPayout.Terms(id, PARTNER, AMOUNT, id, id.toString());
        return new InstructedPayout(terms, instructions.get(id).outcome, new PayoutProgress(payout), RETRIES);
    }

    private void commit(UUID id, InstructedPayout instructed) {
        instructions.get(id).outcome = instructed.outcome();
        commit(instructed.payout());
    }

    private void commit(Consumer<PayoutProgress> change) {
        PayoutProgress progress = new PayoutProgress(payout);
        change.accept(progress);
        commit(progress);
    }

    private void commit(PayoutProgress progress) {
        for (Movement movement : progress.movements()) {
            ledger.merge(movement.debit().kind(), movement.amount(), Long::sum);
            ledger.merge(movement.credit().kind(), -movement.amount(), Long::sum);
        }
        payout = progress.now();
    }

    private Report report(UUID id, String outcome, String reason, long amount) {
        return new Report(new UUID(0, 2), id, PARTNER, outcome, reason, id.toString(), amount, now);
    }

    private Instruction latest() {
        return instructions.get(payout.instructed().latest());
    }

    private boolean crash(boolean faulty) {
        boolean crashed = faulty && random.nextInt(8) == 0;
        crashes += crashed ? 1 : 0;
        return crashed;
    }

    /** True after every step: one credit at most, and every rupiah where the payout's status says. */
    private void holds() {
        require(partner.paid() <= 1, "paid " + partner.paid() + " times");
        int settled = 0;
        for (Instruction instruction : instructions.values()) {
            settled += instruction.outcome.equals(Optional.of(Outcome.SETTLED)) ? 1 : 0;
        }
        require(settled <= 1, "settled " + settled + " times");
        require(payout.status() != PayoutStatus.SETTLED || partner.paid() == 1, "settled and not paid");
        ledger.forEach((account, balance) -> {
            long expected = account == AccountKind.BUDGET
                    ? -AMOUNT
                    : account == payout.status().position() ? AMOUNT : 0;
            if (payout.status().position() == AccountKind.BUDGET) {
                expected = 0;
            }
            require(balance == expected, account + " stands at " + balance);
        });
    }

    /** True in the end: paid and settled, or with a person, and nothing in between. */
    private void ends() {
        boolean withAPerson = payout.status() == PayoutStatus.HELD || !cases.isEmpty();
        require(payout.status() == PayoutStatus.SETTLED || withAPerson, "stuck");
        require(
                partner.paid() == 0 || payout.status() == PayoutStatus.SETTLED || !cases.isEmpty(),
                "paid and not known");
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("%s: %s (%s), cases %d, reports %d"
                    .formatted(what, payout.status(), payout.reason(), cases.size(), reports.size()));
        }
    }
}
