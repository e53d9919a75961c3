package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.file.FileClaim;
import id.prakerja.sheets.SheetFormat;
import java.util.UUID;

/**
 * A file that this instance works through, as long as its lease lasts.
 *
 * @param id the upload
 * @param owner names this claim; a worker that takes the file over has another
 * @param status CHECKING or PROCESSING
 * @param format how it is written
 * @param sha256 checksum that was announced
 * @param province two-digit province that the office works for
 * @param forms signed forms handed over
 * @param isCorrection whether it corrects rejected rows of another file
 * @param rowsDone rows decided before
 * @param openedBy account that sent it
 */
record OfflineClaim(
        UUID id,
        String owner,
        OfflineStatus status,
        SheetFormat format,
        String sha256,
        String province,
        int forms,
        boolean isCorrection,
        long rowsDone,
        String openedBy)
        implements FileClaim {}
