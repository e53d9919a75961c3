package id.prakerja.registration.offices.list;

import id.prakerja.registration.offices.file.OfficeSheet;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a list that is being read or published.
 *
 * @param id the version
 * @param list name of the list
 * @param kind what standing on the list means
 * @param status CHECKING, READING or PUBLISHING
 * @param sheet how its file is written, and its checksum
 * @param rowsDone rows read before
 * @param number number of the version, once approved
 * @param approvedAt from when its changes hold, UTC, once approved
 */
record ListFile(
        UUID id,
        String list,
        ListKind kind,
        ListStatus status,
        OfficeSheet sheet,
        long rowsDone,
        Long number,
        Instant approvedAt) {}
