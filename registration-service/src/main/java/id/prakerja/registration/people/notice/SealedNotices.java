package id.prakerja.registration.people.notice;

import id.prakerja.registration.privacy.personaldata.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recipient and code of the notices that wait to be sent. */
@ApplicationScoped
class SealedNotices implements SealedTable {

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public String envelope() {
        return "sealed";
    }

    @Override
    public String owner() {
        return "applicant_id";
    }

    @Override
    public List<KeyColumn> key() {
        return List.of(new KeyColumn("id", "uuid"));
    }
}
