package id.prakerja.registration.people.contact;

import id.prakerja.registration.privacy.personaldata.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** New contacts that wait for their codes. */
@ApplicationScoped
class SealedContactChanges implements SealedTable {

    @Override
    public String name() {
        return "contact_change";
    }

    @Override
    public String envelope() {
        return "contact";
    }

    @Override
    public String owner() {
        return "applicant_id";
    }

    @Override
    public List<KeyColumn> key() {
        return List.of(new KeyColumn("applicant_id", "uuid"), new KeyColumn("medium", "text"));
    }
}
