package id.prakerja.registration.offices.list;

import id.prakerja.registration.offices.file.FileClaim;
import id.prakerja.sheets.SheetFormat;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a list that this instance works on, as long as its lease lasts.
 *
 * @param id the version
 * @param owner names this claim; a worker that takes the version over has another
 * @param list name of the list
 * @param kind what standing on the list means
 * @param status CHECKING, READING or PUBLISHING
 * @param format how the file is written
 * @param sha256 checksum of the file
 * @param rowsDone rows read before
 * @param number number of the version, once approved
 * @param approvedAt from when its changes hold, UTC, once approved
 */
record ListClaim(
        UUID id,
        String owner,
        String list,
        ListKind kind,
        ListStatus status,
        SheetFormat format,
        String sha256,
        long rowsDone,
        Long number,
        Instant approvedAt)
        implements FileClaim {}
