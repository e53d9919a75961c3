package id.prakerja.sealed.rotation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Where a service writes down what operators do with encryption keys. Each service has one bean of this type. */
public interface KeyJournal {

    /**
     * Writes an action down in the transaction that takes it.
     *
     * @param tx open transaction
     * @param operator account of who acts
     * @param action {@code REENCRYPTION_STARTED}, {@code REENCRYPTION_PAUSED}, {@code KEY_RETIRED}, {@code DIGEST_ROTATION_STARTED} or
     *     {@code DIGEST_ROTATION_PAUSED}
     * @param keyId the key; of digests with its chain
     * @param reason in the operator's words
     */
    Uni<Void> write(SqlClient tx, String operator, String action, String keyId, String reason);
}
