package id.prakerja.messaging.postgres;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** What staff see of parked events and do about them. */
final class ParkedOverHttp {

    private ParkedOverHttp() {}

    static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Jwt.subject("tester")
                        .issuer("https://issuer.prakerja.local")
                        .groups(role)
                        .sign());
    }

    static ValidatableResponse settle(String role, String how, String body) {
        String path = "/v1/parked-events/" + how;
        return as(role).contentType("application/json").body(body).post(path).then();
    }

    /** The parked event of an owner; null if there is none. */
    static String parkedId(String owner) {
        return listed("PARKED").path("items.find { it.key == '%s' }.id".formatted(owner));
    }

    /** Waits until so many events of the owner stand behind a parked one: each is sent after the one before has arrived. */
    static void awaitBehind(String owner, int count) {
        String ofOwner = "items.count { it.key == '%s' }".formatted(owner);
        patiently().until(() -> listed("BEHIND").<Integer>path(ofOwner) == count);
    }

    private static Response listed(String status) {
        return as(Role.OPERATOR)
                .queryParam("status", status)
                .queryParam("limit", 500)
                .get("/v1/parked-events");
    }
}
