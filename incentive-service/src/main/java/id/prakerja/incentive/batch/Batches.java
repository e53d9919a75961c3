package id.prakerja.incentive.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.door.Handover;
import id.prakerja.incentive.door.PayoutDoors;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Writes batches: one per partner, with their instructions and the events that carry these to Kafka. */
@ApplicationScoped
class Batches {

    private static final String BATCHES = """
            insert into payout_batch (batch_id, partner, payouts, amount, created_at, changed_at)
            select batch_id, partner, payouts, amount, $5, $5
              from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[]) as e (batch_id, partner, payouts, amount)
            """;

    private static final String INSTRUCTIONS = """
            insert into instruction (instruction_id, payout_id, batch_id, partner, wave, link_id, amount,
                                     event_id, requested_at, requested_on, check_id)
            select e.*, $9, $10, $11
              from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::uuid[], $7::bigint[], $8::uuid[]) as e
            """;

    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final PayoutDoors doors;
    private final ZoneId zone;

    Batches(PostgresOutbox outbox, OutboxEvents events, PayoutDoors doors, LedgerConfig ledger) {
        this.outbox = outbox;
        this.events = events;
        this.doors = doors;
        this.zone = ledger.zone();
    }

    Uni<Void> write(SqlConnection tx, Instant now, UUID check, List<Instruction> instructions) {
        if (instructions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Batch> batches =
                instructions.stream()
                        .collect(groupingBy(Instruction::partner, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new Batch(UuidCreator.getTimeOrderedEpoch(), entry.getKey(), entry.getValue()))
                        .toList();
        return tx.preparedQuery(BATCHES)
                .execute(Columns.of(batches)
                        .uuids(Batch::id)
                        .texts(Batch::partner)
                        .ints(batch -> batch.instructions().size())
                        .longs(Batch::amount)
                        .value(now)
                        .tuple())
                .chain(() -> issue(tx, now, check, batches));
    }

    /** Adds instructions to a batch that there is. */
    Uni<Void> add(SqlConnection tx, Instant now, UUID check, UUID batchId, List<Instruction> instructions) {
        return instructions.isEmpty()
                ? Uni.createFrom().voidItem()
                : issue(
                        tx,
                        now,
                        check,
                        List.of(new Batch(batchId, instructions.get(0).partner(), instructions)));
    }

    private Uni<Void> issue(SqlConnection tx, Instant now, UUID check, List<Batch> batches) {
        return doors.routes(tx).chain(routes -> {
            List<Issued> issued = batches.stream()
                    .flatMap(batch -> batch.instructions().stream().map(one -> issued(one, batch.id(), routes, now)))
                    .toList();
            return instructions(tx, issued, check, now)
                    .chain(() ->
                            outbox.append(tx, issued.stream().map(Issued::event).toList()))
                    .chain(() -> doors.handOver(
                            tx, routes, issued.stream().map(Issued::handover).toList()));
        });
    }

    private Uni<Void> instructions(SqlConnection tx, List<Issued> issued, UUID check, Instant now) {
        return tx.preparedQuery(INSTRUCTIONS)
                .execute(Columns.of(issued)
                        .uuids(one -> one.instruction().id())
                        .uuids(one -> one.instruction().payout().id())
                        .uuids(Issued::batchId)
                        .texts(one -> one.instruction().partner())
                        .ints(one -> one.instruction().payout().instalment().wave())
                        .uuids(one -> one.instruction().linkId())
                        .longs(one -> one.instruction().payout().amount())
                        .uuids(one -> one.event().id())
                        .value(now)
                        .value(LocalDate.ofInstant(now, zone))
                        .value(check)
                        .tuple())
                .replaceWithVoid();
    }

    /** The event carries the account where the topic is the partner's door: through no two doors can one instruction be paid. */
    private Issued issued(Instruction instruction, UUID batchId, PayoutDoors.Routes routes, Instant now) {
        Instalment payout = instruction.payout().instalment();
        PayoutRequested requested = new PayoutRequested(
                instruction.id(),
                instruction.personId(),
                instruction.accountReference(),
                payout.amount(),
                payout.kind().name(),
                payout.sequence(),
                batchId,
                now);
        OutboxEvent event = events.of(
                PaymentPartners.requestTopic(instruction.partner()),
                instruction.personId(),
                routes.byTopic(instruction.partner()) ? requested : requested.withoutAccount());
        return new Issued(instruction, batchId, event, new Handover(instruction.partner(), requested));
    }

    private record Batch(UUID id, String partner, List<Instruction> instructions) {

        long amount() {
            return instructions.stream()
                    .mapToLong(instruction -> instruction.payout().amount())
                    .sum();
        }
    }

    private record Issued(Instruction instruction, UUID batchId, OutboxEvent event, Handover handover) {}
}
