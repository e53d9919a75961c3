package id.prakerja.incentive.report;

import id.prakerja.events.PayoutReported;
import id.prakerja.incentive.account.LinkedAccounts;
import id.prakerja.incentive.door.PayoutDoors;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.incentive.recovery.ReturnedClaims;
import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.Finding;
import id.prakerja.incentive.report.domain.InstructedPayout;
import id.prakerja.incentive.report.domain.Report;
import id.prakerja.incentive.report.domain.Verdict;
import id.prakerja.incentive.survey.PaidPayout;
import id.prakerja.incentive.survey.Surveys;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.postgres.PostgresOutbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Applies reports, in order, within one transaction: outcome of the instruction, state of the payout, ledger, the account
 * found unusable, what is disputed, and the events that tell of it.
 */
@ApplicationScoped
public class ReportHandling {

    private final Instructions instructions;
    private final PayoutChanges payouts;
    private final LinkedAccounts accounts;
    private final Disputes disputes;
    private final PaidPeople paidPeople;
    private final Surveys surveys;
    private final ReturnedClaims claims;
    private final PayoutDoors doors;
    private final OutcomeEvents events;
    private final PostgresOutbox outbox;
    private final Clock clock;

    ReportHandling(
            Instructions instructions,
            PayoutChanges payouts,
            LinkedAccounts accounts,
            Disputes disputes,
            PaidPeople paidPeople,
            Surveys surveys,
            ReturnedClaims claims,
            PayoutDoors doors,
            OutcomeEvents events,
            PostgresOutbox outbox,
            Clock clock) {
        this.instructions = instructions;
        this.payouts = payouts;
        this.accounts = accounts;
        this.disputes = disputes;
        this.paidPeople = paidPeople;
        this.surveys = surveys;
        this.claims = claims;
        this.doors = doors;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Applies events of partners.
     *
     * @param tx open transaction
     * @param received the events
     * @return completes when everything is written
     */
    public Uni<Void> received(SqlConnection tx, List<ReceivedEvent<PayoutReported>> received) {
        List<Report> reports = received.stream().map(ReportHandling::report).toList();
        return doors.reportsOf(tx, instructionsOf(reports))
                .chain(made -> apply(
                        tx,
                        reports,
                        report -> made.containsKey(report.instructionId())
                                && !made.get(report.instructionId()).contains(report.id())));
    }

    /**
     * Applies reports.
     *
     * @param tx open transaction
     * @param reports in the order in which they were given
     * @return completes when everything is written
     */
    Uni<Void> apply(SqlConnection tx, List<Report> reports) {
        return apply(tx, reports, report -> false);
    }

    private Uni<Void> apply(SqlConnection tx, List<Report> reports, Predicate<Report> byOtherDoor) {
        Instant now = clock.instant();
        return instructions.load(tx, instructionsOf(reports)).chain(loaded -> {
            List<Disputes.Disputed> disputed = judge(reports, loaded, byOtherDoor, now);
            return write(tx, loaded, now).chain(() -> disputes.record(tx, disputed, now));
        });
    }

    private static List<UUID> instructionsOf(List<Report> reports) {
        return reports.stream().map(Report::instructionId).distinct().toList();
    }

    /**
     * Applies what two people have found about an instruction.
     *
     * @param tx open transaction
     * @param instructionId the instruction
     * @param kind what became of it
     * @param paid rupiah that reached the account; null where it is the amount instructed, or nothing
     * @param caseId the case that they decided
     * @param now programme time, UTC
     * @return completes when everything is written; fails with a refusal if the finding cannot be applied now
     */
    Uni<Void> find(SqlConnection tx, UUID instructionId, Finding.Kind kind, Long paid, UUID caseId, Instant now) {
        return instructions
                .load(tx, List.of(instructionId))
                .call(() -> doors.close(tx, instructionId))
                .chain(loaded -> {
                    InstructedPayout instructed = loaded.get(instructionId);
                    long amount = kind == Finding.Kind.NOT_PAID
                            ? 0
                            : paid == null ? instructed.terms().amount() : paid;
                    instructed.find(new Finding(kind, amount), caseId, now).orThrow();
                    return write(tx, loaded, now);
                });
    }

    private static List<Disputes.Disputed> judge(
            List<Report> reports, Map<UUID, InstructedPayout> loaded, Predicate<Report> byOtherDoor, Instant now) {
        List<Disputes.Disputed> disputed = new ArrayList<>();
        for (Report report : reports) {
            InstructedPayout instructed = loaded.get(report.instructionId());
            if (instructed == null) {
                disputed.add(new Disputes.Disputed(report, DisputeKind.UNKNOWN_PAYOUT, null));
            } else if (instructed.isOf(report.partner()) && byOtherDoor.test(report)) {
                UUID payoutId = instructed.payout().now().id();
                disputed.add(new Disputes.Disputed(report, DisputeKind.OTHER_DOOR, payoutId));
            } else if (instructed.apply(report, now) instanceof Verdict.Disputed verdict) {
                UUID payoutId = instructed.payout().now().id();
                disputed.add(new Disputes.Disputed(report, verdict.kind(), payoutId));
            }
        }
        return disputed;
    }

    private Uni<Void> write(SqlConnection tx, Map<UUID, InstructedPayout> loaded, Instant now) {
        List<InstructedPayout> decided = loaded.values().stream()
                .filter(instructed -> instructed.deciding().isPresent())
                .toList();
        Set<PayoutProgress> progress = loaded.values().stream()
                .map(InstructedPayout::payout)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, String> unusable = decided.stream()
                .filter(instructed -> instructed.unusableAccount().isPresent())
                .collect(Collectors.toMap(
                        instructed -> instructed.terms().linkId(),
                        instructed -> instructed.unusableAccount().get(),
                        (one, other) -> one));
        List<UUID> ended =
                decided.stream().map(instructed -> instructed.terms().id()).toList();
        return instructions
                .write(tx, decided, now)
                .chain(() -> doors.ended(tx, ended))
                .chain(() -> payouts.write(tx, progress, now))
                .chain(() -> accounts.refuse(tx, unusable, now))
                .chain(() -> paidPeople.note(tx, decided))
                .chain(() ->
                        claims.cameBack(tx, returned(decided, one -> one.terms().id()), now))
                .chain(() -> surveys.withdraw(
                        tx, returned(decided, one -> one.payout().now().id())))
                .chain(() -> surveys.open(tx, settled(decided), now))
                .chain(() -> outbox.append(tx, events.of(decided)));
    }

    private static List<UUID> returned(List<InstructedPayout> decided, Function<InstructedPayout, UUID> id) {
        return decided.stream().filter(InstructedPayout::hasReturned).map(id).toList();
    }

    /** What has been settled and stays so in this transaction. */
    private static List<PaidPayout> settled(List<InstructedPayout> decided) {
        return decided.stream()
                .filter(one -> one.hasPaid() && one.payout().now().status() == PayoutStatus.SETTLED)
                .map(one -> new PaidPayout(
                        one.payout().now().instalment(),
                        one.deciding().orElseThrow().reportedAt()))
                .toList();
    }

    private static Report report(ReceivedEvent<PayoutReported> event) {
        PayoutReported payload = event.payload();
        return new Report(
                event.id(),
                payload.payoutId(),
                PaymentPartners.partnerOf(event.topic()),
                payload.outcome(),
                payload.failureReason(),
                payload.partnerReference(),
                payload.amount(),
                payload.reportedAt());
    }
}
