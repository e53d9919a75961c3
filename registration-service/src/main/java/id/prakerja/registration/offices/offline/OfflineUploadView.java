package id.prakerja.registration.offices.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.sheets.SheetFormat;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of an office as given out: its progress, and its result.
 *
 * @param id its id
 * @param bastNumber number of the hand-over record
 * @param office name of the office
 * @param province two-digit province that the office works for
 * @param correctionOf the upload whose rejected rows it corrects, or null
 * @param format how it is written
 * @param sha256 checksum that was announced
 * @param status where it stands
 * @param refusal why it was refused as a whole, or null
 * @param bytesReceived bytes that have come
 * @param bytes bytes of the file
 * @param forms signed forms handed over
 * @param rows rows of the file, null until it has been checked
 * @param rowsDone rows decided
 * @param accepted people registered
 * @param rejected rows that did not go in, duplicates among them
 * @param duplicates rows of people who are registered already or stand in the file twice
 * @param rowsPerSecond how fast the rows are decided
 * @param openedBy account that announced the file
 * @param openedAt when it was announced, UTC
 * @param finishedAt when it was done or refused, UTC, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OfflineUpload")
public record OfflineUploadView(
        UUID id,
        String bastNumber,
        String office,
        String province,
        UUID correctionOf,
        SheetFormat format,
        String sha256,
        OfflineStatus status,
        Message refusal,
        long bytesReceived,
        long bytes,
        int forms,
        Long rows,
        long rowsDone,
        long accepted,
        long rejected,
        long duplicates,
        long rowsPerSecond,
        String openedBy,
        Instant openedAt,
        Instant finishedAt) {}
