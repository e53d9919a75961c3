package id.prakerja.registration.people.notice;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Recipient and code of the notices that wait to be sent. */
final class SealedNotices {

    static final SealedColumn COLUMN = new SealedColumn("notice", "sealed");

    private SealedNotices() {}

    @Produces
    @Singleton
    static SealedTable table() {
        return new SealedTable(COLUMN, "applicant_id", new KeyColumn("id", "uuid"));
    }
}
