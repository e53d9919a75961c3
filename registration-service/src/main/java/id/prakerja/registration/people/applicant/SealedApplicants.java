package id.prakerja.registration.people.applicant;

import id.prakerja.registration.privacy.personaldata.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register: who the people are. */
@ApplicationScoped
class SealedApplicants implements SealedTable {

    @Override
    public String name() {
        return "applicant";
    }

    @Override
    public String envelope() {
        return "personal_data";
    }

    @Override
    public String owner() {
        return "id";
    }

    @Override
    public List<KeyColumn> key() {
        return List.of(new KeyColumn("id", "uuid"));
    }
}
