package id.prakerja.incentive.door;

import id.prakerja.events.PayoutReported;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.signatures.MarkedIds;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says in the partner's name what became of an instruction, on the topic on which a partner with the Kafka door says it itself: from
 * there on there is one way, and whoever reads the topics sees no difference. Of a partner that has a key the event's id is marked with it:
 * by that alone it is known for ours, also by a service that was restored from before it was said.
 */
@ApplicationScoped
class DoorReports {

    private static final String SAY = """
            insert into door_report (report_id, instruction_id, outcome, failure_reason, partner_reference, amount, made_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """;

    private static final String SAID = """
            select i.instruction_id, r.report_id
              from door_instruction i
              left join door_report r on r.instruction_id = i.instruction_id
             where i.instruction_id = any($1)
            """;

    private final DoorInstructions instructions;
    private final PartnerKeys keys;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final Clock clock;

    DoorReports(
            DoorInstructions instructions, PartnerKeys keys, PostgresOutbox outbox, OutboxEvents events, Clock clock) {
        this.instructions = instructions;
        this.keys = keys;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Reports what a partner has answered over SNAP BI. */
    Uni<Boolean> report(SqlConnection tx, DoorInstructions.Stored stored, Credit credit, Instant realTime) {
        boolean failed = credit.reaction() == Reaction.REFUSED;
        long amount = failed ? stored.instruction().amount() : credit.rupiah();
        return report(tx, stored, said(stored.id(), credit, amount), realTime);
    }

    /**
     * Passes on what a partner says of a reference that it was not given. Whoever reads its topic finds that it is no instruction, or
     * another partner's, and leaves it to people.
     *
     * @param id what the reference stands for, if for anything
     */
    Uni<Void> passOn(SqlConnection tx, String partner, UUID id, Credit credit, long amount, Instant realTime) {
        return outbox.append(
                tx,
                List.of(marked(
                        partner,
                        events.of(PaymentPartners.reportTopic(partner), id, said(id, credit, amount)),
                        realTime)));
    }

    private PayoutReported said(UUID id, Credit credit, long amount) {
        Outcome outcome = ReportedWords.outcome(credit.reaction()).orElseThrow();
        return new PayoutReported(
                id,
                outcome.name(),
                outcome == Outcome.FAILED ? ReportedWords.reason(credit) : null,
                credit.referenceNo().isEmpty() ? null : credit.referenceNo(),
                amount,
                clock.instant());
    }

    /** Ends the instruction, if it has not ended, and makes a report that has not been made; whether it had not. */
    Uni<Boolean> report(SqlConnection tx, DoorInstructions.Stored stored, PayoutReported report, Instant realTime) {
        OutboxEvent event = marked(
                stored.partner(),
                events.of(
                        PaymentPartners.reportTopic(stored.partner()),
                        stored.instruction().personId(),
                        report),
                realTime);
        return tx.preparedQuery(SAY)
                .execute(Values.of(
                        event.id(),
                        report.payoutId(),
                        report.outcome(),
                        report.failureReason(),
                        report.partnerReference(),
                        report.amount(),
                        realTime))
                .map(rows -> rows.rowCount() == 1)
                .call(first -> first
                        ? instructions
                                .end(tx, List.of(stored.id()), report.outcome(), realTime)
                                .chain(() -> outbox.append(tx, List.of(event)))
                        : Uni.createFrom().voidItem());
    }

    private OutboxEvent marked(String partner, OutboxEvent event, Instant realTime) {
        return keys.marking(partner)
                .map(key -> new OutboxEvent(
                        MarkedIds.make(key, realTime, event.topic(), event.key(), event.payload()),
                        event.topic(),
                        event.key(),
                        event.payload(),
                        event.traceparent(),
                        event.occurredAt()))
                .orElse(event);
    }

    /** The reports made of each instruction; those that left by Kafka are absent. */
    Uni<Map<UUID, Set<UUID>>> made(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(SAID)
                .execute(Values.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Set<UUID>> made = new HashMap<>();
                    rows.forEach(row -> made.computeIfAbsent(row.getUUID("instruction_id"), id -> new HashSet<>())
                            .add(row.getUUID("report_id")));
                    return made;
                });
    }
}
