package id.prakerja.incentive.ledger;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import java.util.UUID;

/**
 * Where an entry stands in the books.
 *
 * @param batchId its batch
 * @param line its line in the batch
 */
record EntryPosition(UUID batchId, int line) {

    static final EntryPosition START = new EntryPosition(new UUID(0, 0), 0);

    private static final String SEPARATOR = "/";

    static EntryPosition of(EntryView entry) {
        return new EntryPosition(entry.batchId(), entry.line());
    }

    /** Reads what {@link #toString()} has written. */
    static EntryPosition parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        try {
            return new EntryPosition(
                    UUID.fromString(text.substring(0, separator)), Integer.parseInt(text.substring(separator + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }

    @Override
    public String toString() {
        return batchId + SEPARATOR + line;
    }
}
