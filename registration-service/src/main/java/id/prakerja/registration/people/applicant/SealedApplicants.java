package id.prakerja.registration.people.applicant;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The register: who the people are. */
final class SealedApplicants {

    static final SealedColumn COLUMN = new SealedColumn("applicant", "personal_data");

    private SealedApplicants() {}

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(COLUMN, "id", new KeyColumn("id", "uuid"));
    }
}
