package id.prakerja.work;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Writes down what operators do about failed work, where a service keeps such a record: a bean of the service. */
public interface WorkAudit {

    /**
     * Writes an action down, in the transaction that carries it out.
     *
     * @param tx open transaction
     * @param action what was done
     * @return completes when written
     */
    Uni<Void> write(SqlConnection tx, Action action);

    /**
     * What an operator did.
     *
     * @param kind {@code WORK_RETRIED} or {@code WORK_DISCARDED}
     * @param queue the item's queue
     * @param key the item
     * @param by subject of the operator's token
     * @param reason why
     */
    record Action(String kind, String queue, String key, String by, String reason) {}
}
