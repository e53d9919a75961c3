package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityQuestion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What the queue needs of those who own the people in it: the words of a question, and somebody to act on an answer. The queue
 * knows neither names nor states.
 */
public interface IdentityCases {

    /**
     * The questions for people whose turn it is.
     *
     * @return one question each; people who are gone, or whose question is no longer open, are left out
     */
    Uni<List<IdentityQuestion>> questions(List<WaitingIdentity> waiting);

    /** Acts on answers and closes their questions. An answer to a question that is no longer open changes nothing. */
    Uni<Void> conclude(SqlConnection tx, List<Conclusion> conclusions);
}
