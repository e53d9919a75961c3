package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;

/**
 * Looks at records before their events are applied, and says which are not to be: because it is not proved who has sent them, for example.
 * Those are parked like unreadable ones, however many there are, and looked at again when somebody retries them.
 */
@FunctionalInterface
public interface RecordCheck {

    /** Lets everything pass. */
    RecordCheck NONE = (tx, records) -> Uni.createFrom().item(Map.of());

    /**
     * Looks at records.
     *
     * @param tx the transaction in which those that pass are applied
     * @param records readable ones, at least one
     * @return why some are not to be applied, by {@link RawRecord#id()}; a stable code first
     */
    Uni<Map<String, String>> faults(SqlConnection tx, List<RawRecord> records);
}
