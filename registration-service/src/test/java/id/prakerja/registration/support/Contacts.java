package id.prakerja.registration.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone and e-mail as the person at them sees them. */
public final class Contacts {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private Contacts() {}

    public static String phone(Map<String, Object> form) {
        return "+62" + form.get("phone").toString().substring(1);
    }

    public static String email(Map<String, Object> form) {
        return form.get("email").toString();
    }

    /** Every text sent to somebody, latest first. */
    public static List<String> texts(String recipient) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .queryParam("recipient", recipient)
                .queryParam("limit", 500)
                .get("/v1/notices/development-outbox")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    /** The code in the latest message to somebody who has had this many messages. */
    public static String code(String recipient, int messages) {
        String text = patiently("message " + messages + " to somebody")
                .until(() -> texts(recipient), texts -> texts.size() >= messages)
                .get(0);
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("No code in a message");
        }
        return code.group();
    }

    /** Another code than the right one. */
    public static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    public static ValidatableResponse send(String token, UUID id, String medium) {
        return Api.as(token)
                .post("/v1/applicants/" + id + "/contacts/" + medium + "/code")
                .then();
    }

    public static ValidatableResponse confirm(String token, UUID id, String medium, String code) {
        return Api.as(token)
                .body(Map.of("code", code))
                .put("/v1/applicants/" + id + "/contacts/" + medium + "/confirmation")
                .then();
    }

    public static ValidatableResponse change(String token, UUID id, String medium, String contact) {
        return Api.as(token)
                .body(Map.of("contact", contact))
                .post("/v1/applicants/" + id + "/contacts/" + medium + "/change")
                .then();
    }

    public static ValidatableResponse confirmChange(String token, UUID id, String medium, String code) {
        return Api.as(token)
                .body(Map.of("code", code))
                .put("/v1/applicants/" + id + "/contacts/" + medium + "/change/confirmation")
                .then();
    }
}
