package id.prakerja.registration.upload;

import id.prakerja.registration.privacy.personaldata.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Files on their way in, part by part. */
@ApplicationScoped
class SealedParts implements SealedTable {

    @Override
    public String name() {
        return "file_part";
    }

    @Override
    public String envelope() {
        return "content";
    }

    @Override
    public String owner() {
        return "upload_id";
    }

    @Override
    public List<KeyColumn> key() {
        return List.of(new KeyColumn("upload_id", "uuid"), new KeyColumn("position", "bigint"));
    }

    /** Four MiB at once, and as much again rewritten. */
    @Override
    public int rowsAtOnce() {
        return 4;
    }
}
