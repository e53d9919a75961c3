package id.prakerja.registration.offices.offline;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What was written in the rows that were rejected. */
final class SealedRejections {

    static final SealedColumn COLUMN = new SealedColumn("offline_rejection", "content");

    private SealedRejections() {}

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(
                COLUMN, "upload_id", new KeyColumn("upload_id", "uuid"), new KeyColumn("row_number", "bigint"));
    }
}
