package id.prakerja.approvals;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;

/**
 * An action that several people may have to decide together. A bean; the library finds it by its kind.
 *
 * @param <T> the request, a record that can be written and read as JSON
 */
public interface Approvable<T> {

    /** Names the action in proposals and in the configuration, such as {@code DETERMINATION}; there is one action of each kind. */
    String kind();

    /** Type of the request, for reading it back. */
    Class<T> contentType();

    /** Role of those who prepare, read and, unless the configuration says another one, approve. */
    default String role() {
        return Role.OPERATOR;
    }

    /** Whether it makes its subject, instead of changing one. */
    default boolean creates() {
        return false;
    }

    /** Version of the subject as it is now; 0 where there is none. It grows with each change that should make a proposal stale. */
    Uni<Long> version(SqlConnection tx, String subject);

    /**
     * Looks at what would be done, without doing it.
     *
     * @param tx open transaction
     * @param subject what it would be done to
     * @param content the request
     * @return what the approver should know, by name, in the order in which it is shown; fails with the refusal if it could not be done now
     */
    Uni<Map<String, ?>> examine(SqlConnection tx, String subject, T content);

    /** What it weighs against the thresholds of the configuration: rupiah, people, rows; by what {@link #examine} has found. */
    default long weight(Map<String, ?> facts) {
        return 0;
    }

    /**
     * Does it. Refuses by itself whatever may have come up since it was examined.
     *
     * @param tx open transaction, in which the decision is recorded too
     * @param subject what it is done to
     * @param content the request
     * @param by account that does it: the last approver's where more than one person is needed
     * @return completes when done; fails with the refusal
     */
    Uni<Void> execute(SqlConnection tx, String subject, T content, String by);

    /**
     * What is answered once it has been done.
     *
     * @param client the transaction in which it was done, or the database for an answer that is repeated
     * @param subject what it was done to
     * @return the changed subject as it is shown
     */
    Uni<?> show(SqlClient client, String subject);
}
