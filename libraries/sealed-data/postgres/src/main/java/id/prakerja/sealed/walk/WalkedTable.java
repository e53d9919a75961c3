package id.prakerja.sealed.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;

/** A table as a walk sees it: what is left to do there, and the next rows of it. */
public interface WalkedTable {

    /** Its name. */
    String name();

    /** How much is left to do. */
    Uni<Long> left(SqlConnection tx);

    /**
     * Does the next rows, in the order of the primary key. A row that somebody else is changing is left to the next walk.
     *
     * @param tx the transaction that also keeps the position
     * @param after primary key of the last row that was done
     * @return how far that is; nothing at the end of the table
     */
    Uni<Optional<Reached>> move(SqlConnection tx, String[] after);

    /**
     * How far a step has come.
     *
     * @param position primary key of the last row
     * @param rows how many were done
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    record Reached(String[] position, long rows) {}
}
