package id.prakerja.sealed.walk;

import java.time.Instant;
import java.util.List;

/**
 * How far a walk over the tables is.
 *
 * @param status {@code RUNNING}, {@code PAUSED}, {@code DONE} or {@code FAILED}
 * @param startedAt when it began, UTC
 * @param endedAt when it was done, or null
 * @param tables the tables that were counted
 */
public record WalkProgress(String status, Instant startedAt, Instant endedAt, List<TableProgress> tables) {

    /**
     * How far a table is.
     *
     * @param table its name
     * @param found what was to be done, in all walks
     * @param moved what was done
     * @param walks walks over the table
     * @param done whether the last walk is over
     */
    public record TableProgress(String table, long found, long moved, int walks, boolean done) {}
}
