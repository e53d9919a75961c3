package id.prakerja.incentive.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes batches: one per partner, with their instructions and the events that carry these to Kafka. */
@ApplicationScoped
class Batches {

    private static final String BATCHES = """
            insert into payout_batch (batch_id, partner, payouts, amount, created_at)
            select batch_id, partner, payouts, amount, $5
              from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[]) as e (batch_id, partner, payouts, amount)
            """;

    private static final String INSTRUCTIONS = """
            insert into instruction (instruction_id, payout_id, batch_id, partner, account_reference, link_id, amount,
                                     event_id, requested_at)
            select instruction_id, payout_id, batch_id, partner, account_reference, link_id, amount, event_id, $9
              from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::bigint[], $8::uuid[])
                   as e (instruction_id, payout_id, batch_id, partner, account_reference, link_id, amount, event_id)
            """;

    private final PostgresOutbox outbox;
    private final OutboxEvents events;

    Batches(PostgresOutbox outbox, OutboxEvents events) {
        this.outbox = outbox;
        this.events = events;
    }

    Uni<Void> write(SqlConnection tx, Instant now, List<Instruction> instructions) {
        if (instructions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, List<Instruction>> byPartner = instructions.stream()
                .collect(groupingBy(Instruction::partner, TreeMap::new, java.util.stream.Collectors.toList()));
        Map<String, UUID> batchIds = byPartner.keySet().stream()
                .collect(toMap(partner -> partner, partner -> UuidCreator.getTimeOrderedEpoch()));
        List<OutboxEvent> outgoing = instructions.stream()
                .map(instruction -> event(instruction, batchIds.get(instruction.partner()), now))
                .toList();
        return tx.preparedQuery(BATCHES)
                .execute(batchRows(byPartner, batchIds, now))
                .chain(() ->
                        tx.preparedQuery(INSTRUCTIONS).execute(instructionRows(instructions, batchIds, outgoing, now)))
                .chain(() -> outbox.append(tx, outgoing));
    }

    private OutboxEvent event(Instruction instruction, UUID batchId, Instant now) {
        Payout payout = instruction.payout();
        return events.of(
                PaymentPartners.requestTopic(instruction.partner()),
                payout.participantId(),
                new PayoutRequested(
                        instruction.id(),
                        payout.participantId(),
                        instruction.accountReference(),
                        payout.amount(),
                        payout.kind().name(),
                        payout.sequence(),
                        batchId,
                        now));
    }

    private static Tuple batchRows(Map<String, List<Instruction>> byPartner, Map<String, UUID> batchIds, Instant now) {
        return Tuple.tuple()
                .addValue(byPartner.keySet().stream().map(batchIds::get).toArray(UUID[]::new))
                .addValue(byPartner.keySet().toArray(String[]::new))
                .addValue(byPartner.values().stream().map(List::size).toArray(Integer[]::new))
                .addValue(byPartner.values().stream()
                        .map(batch -> batch.stream()
                                .mapToLong(instruction -> instruction.payout().amount())
                                .sum())
                        .toArray(Long[]::new))
                .addValue(now.atOffset(ZoneOffset.UTC));
    }

    private static Tuple instructionRows(
            List<Instruction> instructions, Map<String, UUID> batchIds, List<OutboxEvent> outgoing, Instant now) {
        return Tuple.tuple()
                .addValue(instructions.stream().map(Instruction::id).toArray(UUID[]::new))
                .addValue(instructions.stream().map(one -> one.payout().id()).toArray(UUID[]::new))
                .addValue(instructions.stream()
                        .map(one -> batchIds.get(one.partner()))
                        .toArray(UUID[]::new))
                .addValue(instructions.stream().map(Instruction::partner).toArray(String[]::new))
                .addValue(
                        instructions.stream().map(Instruction::accountReference).toArray(String[]::new))
                .addValue(instructions.stream().map(Instruction::linkId).toArray(UUID[]::new))
                .addValue(
                        instructions.stream().map(one -> one.payout().amount()).toArray(Long[]::new))
                .addValue(outgoing.stream().map(OutboxEvent::id).toArray(UUID[]::new))
                .addValue(utc(now));
    }

    private static OffsetDateTime utc(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
