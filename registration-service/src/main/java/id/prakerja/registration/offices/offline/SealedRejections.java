package id.prakerja.registration.offices.offline;

import id.prakerja.registration.privacy.personaldata.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was written in the rows that did not go in. */
@ApplicationScoped
class SealedRejections implements SealedTable {

    @Override
    public String name() {
        return "offline_rejection";
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
        return List.of(new KeyColumn("upload_id", "uuid"), new KeyColumn("row_number", "bigint"));
    }
}
