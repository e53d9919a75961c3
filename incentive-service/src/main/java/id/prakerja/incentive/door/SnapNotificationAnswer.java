package id.prakerja.incentive.door;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.ResponseCode;
import id.prakerja.snap.ResponseTable;
import id.prakerja.snap.SnapService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a notification is answered, in the words of the standard.
 *
 * @param status HTTP status
 * @param responseCode HTTP status, service 41 and case
 * @param responseMessage the standard's words
 * @param bulkId as notified; absent in a refusal
 * @param partnerBulkId as notified; absent in a refusal
 */
@Schema(name = "BulkCashInNotificationAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapNotificationAnswer(
        @JsonIgnore int status,
        @Schema(examples = "2004100") String responseCode,
        @Schema(examples = "Successful") String responseMessage,
        @Schema(examples = "BULK-1") String bulkId,
        @Schema(examples = "20201217000000000000000001") String partnerBulkId) {

    static SnapNotificationAnswer taken(BulkNotification notification) {
        return of(200, "00", "", notification.bulkId(), notification.partnerBulkId());
    }

    /** A refusal, with what is wrong behind the standard's words. */
    static SnapNotificationAnswer refused(int status, String caseCode, String what) {
        return of(status, caseCode, what, null, null);
    }

    private static SnapNotificationAnswer of(
            int status, String caseCode, String what, String bulkId, String partnerBulkId) {
        ResponseCode code = new ResponseCode(status, SnapService.BULK_CASH_IN_NOTIFY.code(), caseCode);
        String message = ResponseTable.of(code).message();
        return new SnapNotificationAnswer(
                status, code.toString(), what.isEmpty() ? message : message + ". " + what, bulkId, partnerBulkId);
    }
}
