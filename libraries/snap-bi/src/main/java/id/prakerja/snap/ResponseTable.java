package id.prakerja.snap;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every response code of the standard and what it leads to for a credit: the one place that decides it. */
public final class ResponseTable {

    /**
     * A row.
     *
     * @param status HTTP status
     * @param caseCode two digits
     * @param message the standard's words
     * @param reaction what it leads to
     * @param refusal why, where the credit was refused
     */
    public record Row(int status, String caseCode, String message, Reaction reaction, Refusal refusal) {

        private String key() {
            return status + caseCode;
        }
    }

    /** What is not in the table may have been paid. */
    private static final Row UNLISTED = row(0, "", "", Reaction.QUERY);

    private static final List<Row> ROWS = List.of(
            row(200, "00", "Successful", Reaction.SETTLED),
            row(202, "00", "Request In Progress", Reaction.QUERY),
            refused(400, "00", "Bad Request", Refusal.FORMAT),
            refused(400, "01", "Invalid Field Format", Refusal.FORMAT),
            refused(400, "02", "Invalid Mandatory Field", Refusal.FORMAT),
            row(401, "00", "Unauthorized", Reaction.STOP),
            row(401, "01", "Invalid Token (B2B)", Reaction.RENEW_TOKEN),
            row(401, "02", "Invalid Customer Token", Reaction.RENEW_TOKEN),
            row(401, "03", "Token Not Found (B2B)", Reaction.RENEW_TOKEN),
            row(401, "04", "Customer Token Not Found", Reaction.RENEW_TOKEN),
            refused(403, "00", "Transaction Expired", Refusal.EXPIRED),
            row(403, "01", "Feature Not Allowed", Reaction.LATER),
            refused(403, "02", "Exceeds Transaction Amount Limit", Refusal.LIMIT),
            refused(403, "03", "Suspected Fraud", Refusal.SUSPECTED_FRAUD),
            refused(403, "04", "Activity Count Limit Exceeded", Refusal.LIMIT),
            refused(403, "05", "Do Not Honor", Refusal.ACCOUNT_INACTIVE),
            row(403, "06", "Feature Not Allowed At This Time", Reaction.LATER),
            refused(403, "09", "Dormant Account", Refusal.ACCOUNT_INACTIVE),
            row(403, "14", "Insufficient Funds", Reaction.STOP),
            refused(403, "15", "Transaction Not Permitted", Refusal.NOT_PERMITTED),
            refused(403, "16", "Suspend Transaction", Refusal.NOT_PERMITTED),
            refused(403, "18", "Inactive Card/Account/Customer", Refusal.ACCOUNT_INACTIVE),
            row(403, "19", "Merchant Blacklisted", Reaction.STOP),
            refused(403, "20", "Merchant Limit Exceed", Refusal.LIMIT),
            refused(403, "23", "Account Limit Exceed", Refusal.FULL),
            row(404, "01", "Transaction Not Found", Reaction.NOT_FOUND),
            refused(404, "02", "Invalid Routing", Refusal.ROUTING),
            refused(404, "03", "Bank Not Supported By Switch", Refusal.ROUTING),
            refused(404, "11", "Invalid Card/Account/Customer", Refusal.ACCOUNT_UNKNOWN),
            refused(404, "16", "Partner Not Found", Refusal.ACCOUNT_UNKNOWN),
            row(404, "18", "Inconsistent Request", Reaction.QUERY),
            row(405, "00", "Requested Function Is Not Supported", Reaction.STOP),
            row(405, "01", "Requested Operation Is Not Allowed", Reaction.STOP),
            row(409, "00", "Conflict", Reaction.NEW_EXTERNAL_ID),
            row(409, "01", "Duplicate partnerReferenceNo", Reaction.QUERY),
            row(429, "00", "Too Many Requests", Reaction.LATER),
            row(500, "00", "General Error", Reaction.QUERY),
            row(500, "01", "Internal Server Error", Reaction.QUERY),
            row(500, "02", "External Server Error", Reaction.QUERY),
            row(504, "00", "Timeout", Reaction.QUERY));

    private static final Map<String, Row> BY_KEY =
            ROWS.stream().collect(toUnmodifiableMap(Row::key, Function.identity()));

    private ResponseTable() {}

    /** The rows, in the standard's order. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The row of a code; what the table does not know leads to a query. */
    public static Row of(ResponseCode code) {
        return BY_KEY.getOrDefault(code.status() + code.caseCode(), UNLISTED);
    }

    private static Row row(int status, String caseCode, String message, Reaction reaction) {
        return new Row(status, caseCode, message, reaction, Refusal.NONE);
    }

    private static Row refused(int status, String caseCode, String message, Refusal why) {
        return new Row(status, caseCode, message, Reaction.REFUSED, why);
    }
}
