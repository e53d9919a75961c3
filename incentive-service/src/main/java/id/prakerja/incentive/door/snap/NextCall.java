package id.prakerja.incentive.door.snap;

import id.prakerja.snap.Reaction;
import id.prakerja.snap.StatusWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done next for an instruction, from the calls made for it so far. Decided by this alone, so that a crash at any point
 * leads to the same:
 *
 * <ul>
 *   <li>no credit asked for yet, or the last one was certainly not taken: ask for it, always under the same reference;
 *   <li>the last one may have been taken, an answer to it is missing or says nothing: ask for the status, never for the credit;
 *   <li>twice, far enough apart, the partner did not know it: two people find out. Only where the partner has agreed in writing that a
 *       reference is paid once, whatever comes, is the same reference sent again.
 * </ul>
 */
public sealed interface NextCall {

    /** Ask for the credit. */
    record AskForCredit() implements NextCall {}

    /**
     * Ask for the status.
     *
     * @param notBefore from when on
     */
    record AskForStatus(Instant notBefore) implements NextCall {}

    /** The partner does not know it: two people find out what became of it. */
    record LeaveToPeople() implements NextCall {}

    /**
     * How long a partner may not know a credit.
     *
     * @param apart least time between the credit and the last of two answers that it is not known
     * @param sendAgain whether the same reference is sent again then
     */
    record NotFoundRule(Duration apart, boolean sendAgain) {}

    /**
     * What is next.
     *
     * @param attempts in their order
     * @param window when the partner can be asked for a status
     * @param rule what follows where it knows nothing
     * @param now present time
     */
    static NextCall after(List<Attempt> attempts, StatusWindow window, NotFoundRule rule, Instant now) {
        Optional<Attempt> credit = attempts.stream().filter(Attempt::asksToPay).reduce((earlier, later) -> later);
        if (credit.isEmpty() || credit.get().notTaken()) {
            return new AskForCredit();
        }
        Instant credited = credit.get().at();
        List<Attempt> notFound = attempts.subList(attempts.lastIndexOf(credit.get()), attempts.size()).stream()
                .filter(attempt -> attempt.reaction().equals(Optional.of(Reaction.NOT_FOUND)))
                .toList();
        if (notFound.size() > 1 && !notFound.get(notFound.size() - 1).at().isBefore(credited.plus(rule.apart()))) {
            return rule.sendAgain() ? new AskForCredit() : new LeaveToPeople();
        }
        return new AskForStatus(window.opens(credited, now));
    }
}
