package id.prakerja.snap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a partner notifies of a bulk cash-in.
 *
 * @param bulkId the partner's id of the list
 * @param partnerBulkId ours
 * @param results what became of each credit
 */
public record BulkNotification(String bulkId, String partnerBulkId, List<Result> results) {

    private static final int LONGEST = 64;

    /**
     * What became of one credit.
     *
     * @param reference {@code partnerReferenceNo}
     * @param reply as if the credit had been asked for by itself
     */
    public record Result(String reference, SnapReply reply) {

        /** Judges it. */
        public Credit credit(long rupiah) {
            return Credit.ofAnswer(reply, reference, rupiah);
        }
    }

    /**
     * Reads a notification whose signature was found right.
     *
     * @param body as received
     * @return empty if a mandatory field is missing, or an id is longer than the standard has it
     */
    public static Optional<BulkNotification> read(JsonNode body) {
        String bulkId = body.path("bulkId").asText(body.path("bulkid").asText());
        String partnerBulkId = body.path("partnerBulkId").asText();
        if (!isId(bulkId) || !isId(partnerBulkId) || !body.path("bulkObject").isArray()) {
            return Optional.empty();
        }
        List<Result> results = new ArrayList<>();
        for (JsonNode one : body.path("bulkObject")) {
            String reference = one.path("partnerReferenceNo").asText();
            if (!isId(reference) || one.path("referenceNo").asText().length() > LONGEST) {
                return Optional.empty();
            }
            results.add(new Result(reference, reply(one)));
        }
        return Optional.of(new BulkNotification(bulkId, partnerBulkId, results));
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** The code is that of the notification or of the bulk service; some give that of the single credit. */
    private static SnapReply reply(JsonNode one) {
        Optional<ResponseCode> code =
                ResponseCode.parse(one.path("responseCode").asText());
        return new SnapReply(
                SnapService.BULK_CASH_IN_NOTIFY,
                code.map(ResponseCode::status).orElse(0),
                code,
                one,
                code.isPresent() ? "" : "no response code");
    }
}
