package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.file.OfficeSheet;
import java.util.UUID;

/**
 * A file of an office that is being worked through.
 *
 * @param id the upload
 * @param status CHECKING or PROCESSING
 * @param sheet how it is written, and its checksum
 * @param province two-digit province that the office works for
 * @param forms signed forms handed over
 * @param isCorrection whether it corrects rejected rows of another file
 * @param rowsDone rows decided before
 * @param openedBy account that sent it
 */
record OfflineFile(
        UUID id,
        OfflineStatus status,
        OfficeSheet sheet,
        String province,
        int forms,
        boolean isCorrection,
        long rowsDone,
        String openedBy) {}
