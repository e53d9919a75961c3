package id.prakerja.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service answered.
 *
 * @param status HTTP status; 0 if it did not answer
 * @param body its JSON; missing if it had none
 */
public record Answer(int status, JsonNode body) {

    private static final int FIRST_REFUSAL = 300;

    /** No answer, in time or at all. */
    public static Answer none() {
        return new Answer(0, MissingNode.getInstance());
    }

    /** Whether it did what was asked. */
    public boolean isOk() {
        return status > 0 && status < FIRST_REFUSAL;
    }

    /** Whether the user may not see or do this. */
    public boolean isForbidden() {
        return status == 403 || status == 401;
    }

    /** Items of the page, or of the list, that it is; none of a refusal. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        if (isOk()) {
            (body.isArray() ? body : body.path("items")).forEach(items::add);
        }
        return items;
    }

    /** A number of it; 0 if it is not there. */
    public long number(String field) {
        return isOk() ? body.path(field).asLong() : 0;
    }

    /** The stable code of a refusal; empty if there is none. */
    public String code() {
        return body.path("code").asText("");
    }

    /** The sentence of a refusal. */
    public String sentence(String language) {
        String told = body.path("messages").path(language).asText("");
        return told.isEmpty() ? body.path("detail").asText("HTTP " + status) : told;
    }
}
