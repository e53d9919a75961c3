package id.prakerja.registration.people.contact;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** New contacts that wait for their codes. */
public final class SealedContactChanges {

    /** The new contact. */
    public static final SealedColumn COLUMN = new SealedColumn("contact_change", "contact");

    private SealedContactChanges() {}

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(
                COLUMN, "applicant_id", new KeyColumn("applicant_id", "uuid"), new KeyColumn("medium", "text"));
    }
}
