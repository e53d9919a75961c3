package id.prakerja.snap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came back from a partner, or that nothing did.
 *
 * @param service the service asked
 * @param status HTTP status; 0 without an answer
 * @param code the response code; empty if there is none to rely on
 * @param body the answer; missing if there is none
 * @param fault why there is no answer to rely on; empty if there is one
 */
public record SnapReply(SnapService service, int status, Optional<ResponseCode> code, JsonNode body, String fault) {

    /** No answer, or none that says anything. */
    static SnapReply none(SnapService service, int status, String fault) {
        return new SnapReply(service, status, Optional.empty(), MissingNode.getInstance(), fault);
    }

    /**
     * An answer. Its code counts only if it is of the service asked and of the HTTP status it came with: a partner that contradicts
     * itself has said nothing.
     */
    static SnapReply of(SnapService service, int status, JsonNode body) {
        Optional<ResponseCode> code = ResponseCode.parse(
                        body.path("responseCode").asText())
                .filter(given -> given.status() == status && given.service().equals(service.code()));
        return new SnapReply(
                service,
                status,
                code,
                body,
                code.isPresent() ? "" : "no response code of " + service + " and " + status);
    }

    /** What the code leads to; without one, a query. */
    public Reaction reaction() {
        return code.map(given -> ResponseTable.of(given).reaction()).orElse(Reaction.QUERY);
    }

    /** Whether the question was answered. */
    public boolean successful() {
        return reaction() == Reaction.SETTLED;
    }

    /** A text of the answer; empty if it is not there. */
    public String text(String field) {
        return body.path(field).asText();
    }

    /** Whole rupiah in {@code amount}; empty if there are none. */
    public OptionalLong rupiah() {
        return SnapAmount.rupiah(body.path("amount").path("value").asText());
    }

    /** Whether an amount is given, readable or not. */
    boolean givesAmount() {
        return body.path("amount").path("value").isValueNode();
    }
}
