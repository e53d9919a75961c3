package id.prakerja.incentive.ledger;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import java.util.UUID;

/**
 * Where an entry stands in the books.
 *
 * @param transactionId its transaction
 * @param account its account
 */
record EntryPosition(UUID transactionId, String account) {

    private static final String SEPARATOR = "/";

    static EntryPosition of(EntryView entry) {
        return new EntryPosition(entry.transactionId(), entry.account());
    }

    /** Reads what {@link #toString()} has written. */
    static EntryPosition parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        try {
            return new EntryPosition(UUID.fromString(text.substring(0, separator)), text.substring(separator + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }

    @Override
    public String toString() {
        return transactionId + SEPARATOR + account;
    }
}
