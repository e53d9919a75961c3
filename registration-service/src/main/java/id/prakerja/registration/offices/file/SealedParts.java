package id.prakerja.registration.offices.file;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Files on their way in, part by part; four MiB at once, and as much again rewritten. */
final class SealedParts {

    static final SealedColumn COLUMN = new SealedColumn("file_part", "content");

    private SealedParts() {}

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(
                COLUMN,
                "upload_id",
                4,
                List.of(new KeyColumn("upload_id", "uuid"), new KeyColumn("position", "bigint")));
    }
}
