package id.prakerja.incentive.support;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What people of finance ask for and decide. */
public final class Finance {

    /** One of them. */
    public static final String ONE = "finance-1";

    /** Another one. */
    public static final String OTHER = "finance-2";

    private Finance() {}

    /** Reads. */
    public static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.staff(Role.FINANCE, ONE)).get(path).then();
    }

    /** Asks for something. */
    public static ValidatableResponse post(String by, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    /** Approves a proposal as it stands. */
    public static ValidatableResponse approve(String by, String proposal) {
        String hash = get("/v1/proposals/" + proposal).statusCode(200).extract().path("contentHash");
        return post(by, "/v1/proposals/" + proposal + "/approval", "{\"contentHash\":\"" + hash + "\"}");
    }
}
