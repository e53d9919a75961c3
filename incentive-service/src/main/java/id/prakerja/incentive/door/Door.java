package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** A way by which instructions leave, beside Kafka. */
interface Door {

    /** Which one. */
    PayoutDoor kind();

    /** Whether the partner has all that it needs to be reached by it. */
    boolean leadsTo(String partner);

    /** Takes instructions to one partner, in the transaction that issues them. */
    Uni<Void> take(SqlConnection tx, String partner, List<Handover> issued);

    /** What can be learned of an instruction that left by it. */
    PayoutDoors.Knowledge knowledge(DoorInstructions.Stored stored);
}
