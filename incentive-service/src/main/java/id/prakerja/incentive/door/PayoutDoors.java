package id.prakerja.incentive.door;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one port through which instructions leave: hands each to its partner's door, in the transaction that issues it. An instruction
 * leaves by one door, which is noted with it: that door alone calls for it and reports on it, whatever becomes of the partner's door.
 */
@ApplicationScoped
public class PayoutDoors {

    private static final String DECIDED = "DECIDED";

    /** A call without an answer may be under way for so long. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    // Calls are made in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final Doors doors;
    private final DoorInstructions instructions;
    private final DoorReports reports;
    private final Pool pool;

    PayoutDoors(Doors doors, DoorInstructions instructions, DoorReports reports, Pool pool) {
        this.doors = doors;
        this.instructions = instructions;
        this.reports = reports;
        this.pool = pool;
    }

    /** By which door each partner is instructed, as one transaction has read it. */
    public static final class Routes {

        private final Map<String, PayoutDoor> byPartner;

        Routes(Map<String, PayoutDoor> byPartner) {
            this.byPartner = byPartner;
        }

        /** Whether the partner pays what stands on its topic. */
        public boolean byTopic(String partner) {
            return door(partner) == PayoutDoor.KAFKA;
        }

        private PayoutDoor door(String partner) {
            return byPartner.getOrDefault(partner, PayoutDoor.KAFKA);
        }
    }

    /** What can be learned of an instruction by asking. */
    public enum Knowledge {
        /** Its partner is to be asked. */
        ASK_PARTNER,
        /** Its door asks by itself, and has said nothing yet. */
        NOTHING_YET,
        /** Its door has asked, and the partner does not know it. */
        NOT_FOUND
    }

    /** Reads the doors, once for a transaction: a change that is approved meanwhile counts for the next one. */
    public Uni<Routes> routes(SqlConnection tx) {
        return doors.list(tx).map(all -> new Routes(all.stream().collect(toMap(DoorView::partner, DoorView::door))));
    }

    /**
     * Hands instructions over. Those to partners with the Kafka door leave by the outbox alone.
     *
     * @param tx the transaction that issues them
     * @param routes as the same transaction has read them
     * @param issued the instructions
     * @return completes when written
     */
    public Uni<Void> handOver(SqlConnection tx, Routes routes, List<Handover> issued) {
        Map<String, List<Handover>> byPartner = issued.stream()
                .filter(one -> !routes.byTopic(one.partner()))
                .collect(groupingBy(Handover::partner, TreeMap::new, toList()));
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Map.Entry<String, List<Handover>> partner : byPartner.entrySet()) {
            written = written.chain(
                    () -> doors.way(routes.door(partner.getKey())).take(tx, partner.getKey(), partner.getValue()));
        }
        return written;
    }

    /**
     * What is known of an instruction here.
     *
     * @param instructionId the instruction
     * @return {@link Knowledge#ASK_PARTNER} if it left by Kafka
     */
    public Uni<Knowledge> knowledge(UUID instructionId) {
        return instructions
                .find(pool, instructionId)
                .map(found -> found.map(stored -> doors.way(stored.door()).knowledge(stored))
                        .orElse(Knowledge.ASK_PARTNER));
    }

    /**
     * The reports that doors have made in their partners' names.
     *
     * @param tx open transaction
     * @param instructionIds instructions that are reported on
     * @return ids of the reports' events by instruction; an instruction that left by Kafka is absent
     */
    public Uni<Map<UUID, Set<UUID>>> reportsOf(SqlConnection tx, Collection<UUID> instructionIds) {
        return reports.made(tx, instructionIds);
    }

    /** Ends the calls for instructions whose outcome is known. */
    public Uni<Void> ended(SqlConnection tx, Collection<UUID> instructionIds) {
        return instructionIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : instructions.end(tx, instructionIds, DECIDED, realTime.instant());
    }

    /**
     * Ends the calls for an instruction of which people have found what became of it, so that nothing can be paid by it any more.
     *
     * @param tx the transaction that applies what they have found
     * @param instructionId the instruction
     * @return completes when no call is made any more; fails with {@code DOOR_CALL_UNDER_WAY} while one may be
     */
    public Uni<Void> close(SqlConnection tx, UUID instructionId) {
        Instant now = realTime.instant();
        return instructions
                .lock(tx, instructionId)
                .chain(() -> instructions.underWay(tx, instructionId, now, LONGEST_CALL))
                .invoke(underWay -> {
                    if (underWay) {
                        throw Refusal.of(DoorProblem.DOOR_CALL_UNDER_WAY).toException();
                    }
                })
                .chain(() -> instructions.end(tx, List.of(instructionId), DECIDED, now));
    }
}
