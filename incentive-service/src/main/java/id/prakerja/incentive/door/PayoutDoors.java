package id.prakerja.incentive.door;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.prakerja.incentive.door.domain.PayoutDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The one port through which instructions leave: hands each to its partner's door, in the transaction that issues it. */
@ApplicationScoped
public class PayoutDoors {

    private final Doors doors;
    private final SnapDoor snap;
    private final DoorInstructions instructions;
    private final Pool pool;

    PayoutDoors(Doors doors, SnapDoor snap, DoorInstructions instructions, Pool pool) {
        this.doors = doors;
        this.snap = snap;
        this.instructions = instructions;
        this.pool = pool;
    }

    /**
     * What is known of an instruction that left by another door than Kafka, where outcomes come back without being asked for.
     *
     * @param notFound whether the partner does not know it, and people are to find out
     */
    public record Known(boolean notFound) {}

    /**
     * Hands instructions over. Those to partners with the Kafka door leave by the outbox alone.
     *
     * @param tx the transaction that issues them
     * @param issued the instructions
     * @return completes when written
     */
    public Uni<Void> handOver(SqlConnection tx, List<Handover> issued) {
        return doors.list(tx).chain(all -> {
            Set<String> overSnap = all.stream()
                    .filter(one -> one.door() == PayoutDoor.SNAP)
                    .map(DoorView::partner)
                    .collect(toSet());
            Map<String, List<Handover>> byPartner = issued.stream()
                    .filter(one -> overSnap.contains(one.partner()))
                    .collect(groupingBy(Handover::partner, TreeMap::new, toList()));
            Uni<Void> written = Uni.createFrom().voidItem();
            for (Map.Entry<String, List<Handover>> partner : byPartner.entrySet()) {
                written = written.chain(() -> snap.take(tx, partner.getKey(), partner.getValue()));
            }
            return written;
        });
    }

    /**
     * What is known of an instruction here.
     *
     * @param instructionId the instruction
     * @return empty if it left by Kafka: its partner is to be asked
     */
    public Uni<Optional<Known>> known(UUID instructionId) {
        return instructions
                .outcome(pool, instructionId)
                .map(found -> found.map(outcome -> new Known(SnapDoor.NOT_FOUND.equals(outcome))));
    }
}
