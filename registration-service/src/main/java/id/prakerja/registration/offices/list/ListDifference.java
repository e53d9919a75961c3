package id.prakerja.registration.offices.list;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What publishing a version changes, and so what two people decide about.
 *
 * @param sha256 checksum of the file
 * @param members different people in it
 * @param faulty rows without a possible NIK
 * @param added people who are not on the list in force
 * @param removed people who are on the list in force and not in the file
 */
record ListDifference(String sha256, long members, long faulty, long added, long removed) {

    static ListDifference of(Row row) {
        return new ListDifference(
                row.getString("sha256"),
                row.getLong("members"),
                row.getLong("faulty"),
                row.getLong("added"),
                row.getLong("removed"));
    }

    /** People whose standing changes. */
    long people() {
        return added + removed;
    }
}
