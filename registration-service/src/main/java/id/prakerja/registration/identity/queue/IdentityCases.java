package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityQuestion;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What the queue needs of those who own the people in it: the words of a question, and somebody to act on an answer. The queue
 * knows neither names nor states.
 */
public interface IdentityCases {

    /**
     * The questions for people whose turn it is.
     *
     * @param waiting people claimed from the queue
     * @return one question each; people who are gone are left out
     */
    Uni<List<IdentityQuestion>> questions(List<WaitingIdentity> waiting);

    /**
     * Acts on answers and takes the people out of the queue, in one transaction. An answer to a question that is no longer open
     * changes nothing.
     *
     * @param conclusions what the registry said
     * @return completes after the commit
     */
    Uni<Void> conclude(List<Conclusion> conclusions);
}
