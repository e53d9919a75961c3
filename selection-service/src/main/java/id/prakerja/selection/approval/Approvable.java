package id.prakerja.selection.approval;

import id.prakerja.selection.approval.domain.ProposalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;

/**
 * An action on a wave that two people may have to decide together.
 *
 * @param <T> the request, a record that can be written and read as JSON
 */
public interface Approvable<T> {

    /**
     * Which action it is.
     *
     * @return the kind, of which there is one action each
     */
    ProposalKind kind();

    /**
     * Type of the request.
     *
     * @return for reading it back
     */
    Class<T> contentType();

    /**
     * Version of the wave as it is now.
     *
     * @param tx open transaction
     * @param wave number of the wave
     * @return the version; 0 where there is no such wave
     */
    Uni<Long> version(SqlConnection tx, int wave);

    /**
     * Looks at what would be done, without doing it.
     *
     * @param tx open transaction
     * @param wave number of the wave
     * @param content the request
     * @return counts that the approver should know, by name, in the order in which they are shown; fails with the refusal if it could not be done now
     */
    Uni<Map<String, ?>> examine(SqlConnection tx, int wave, T content);

    /**
     * Does it.
     *
     * @param tx open transaction, in which the decision is recorded too
     * @param wave number of the wave
     * @param content the request
     * @param by account that does it, the approver's where two people are needed
     * @return completes when done; fails with the refusal
     */
    Uni<Void> execute(SqlConnection tx, int wave, T content, String by);

    /**
     * What is answered once it has been done.
     *
     * @param wave number of the wave
     * @return the changed wave as it is shown
     */
    Uni<?> show(int wave);
}
