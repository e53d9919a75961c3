package id.prakerja.registration.people.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has registered, through an office too, signs in by NIK, a registered contact and the code that is sent to it. */
@ServiceTest
class SignInTest {

    @Test
    void theCodeOpensTheOwnDataAndNothingElse() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);

        sendCode(form, "email").statusCode(202);
        String token = signIn(form, "email", Contacts.code(Contacts.email(form), 1))
                .statusCode(200)
                .body("applicantId", equalTo(id.toString()))
                .extract()
                .path("token.token");

        Api.as(token).get("/v1/applicants/" + id).then().statusCode(200);
        Api.as(token).get("/v1/figures").then().statusCode(403);
        Api.as(token)
                .get("/v1/applicants/" + Api.registered(People.person()))
                .then()
                .statusCode(403);
    }

    @Test
    void noAnswerTellsWhetherAPersonHasRegistered() {
        Map<String, Object> registered = People.person();
        Api.registered(registered);
        Map<String, Object> stranger = People.person();

        assertEquals(answers(registered), answers(stranger));
        assertEquals(List.of(), Contacts.texts(Contacts.phone(stranger)));
    }

    /** What somebody hears who knows NIK and phone, and guesses. */
    private static List<String> answers(Map<String, Object> form) {
        List<String> answers = new ArrayList<>();
        answers.add(told(signIn(form, "phone", "000000")));
        answers.add(told(sendCode(form, "phone")));
        // One chance in 333,333 that a guess is right.
        answers.add(told(signIn(form, "phone", "000000")));
        answers.add(told(signIn(form, "phone", "000001")));
        answers.add(told(signIn(form, "phone", "000002")));
        answers.add(told(sendCode(form, "phone")));
        return answers;
    }

    private static String told(ValidatableResponse answer) {
        return answer.extract().statusCode() + " " + answer.extract().<String>path("code");
    }

    @Test
    void whoGuessesAboutOnePersonAfterTheOtherIsSlowedAndNobodyElse() {
        Map<String, Object> registered = People.person();
        UUID id = Api.registered(registered);
        String guesser = "198.51.100.7";

        long begun = System.nanoTime();
        int guesses = 0;
        int refused = 0;
        while (refused < 10) {
            guesses++;
            // A hundred may come at once, and one a second is given back, however slow the machine is.
            long most = 130 + Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            assertTrue(guesses <= most, refused + " of " + most + " refused");
            ExtractableResponse<Response> answer =
                    signInFrom(guesser, People.person(), "000000").extract();
            if (answer.statusCode() == 429) {
                refused++;
                assertEquals("TOO_MANY_REQUESTS", answer.path("code"));
                assertNotNull(answer.header("Retry-After"));
            }
        }

        signInFrom("198.51.100.8", People.person(), "000000").statusCode(409);
        sendCode(registered, "phone").statusCode(202);
        signInFrom("203.0.113.1", registered, Contacts.code(Contacts.phone(registered), 1))
                .statusCode(200)
                .body("applicantId", equalTo(id.toString()));
    }

    @Test
    void guessesAboutOnePersonCountTogetherWhateverTheContactAndWhereverTheyComeFrom() {
        Map<String, Object> person = People.person();

        for (int guess = 0; guess < 10; guess++) {
            person.put("phone", "08131%07d".formatted(guess));
            signInFrom("192.0.2." + guess, person, "000000").statusCode(409);
        }
        person.put("phone", "081310000099");
        signInFrom("192.0.2.99", person, "000000").statusCode(429).body("code", equalTo("TOO_MANY_REQUESTS"));
    }

    private static ValidatableResponse signInFrom(String address, Map<String, Object> form, String code) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .body(Map.of("nik", form.get("nik"), "phone", form.get("phone"), "code", code))
                .post("/v1/sign-in")
                .then();
    }

    @Test
    void whatIsNoNikOrNoContactIsRefused() {
        Map<String, Object> form = People.person();
        form.put("nik", "12");
        sendCode(form, "phone").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        form.put("nik", "9901010107900001");
        form.put("email", "nobody");
        sendCode(form, "email").statusCode(400).body("violations[0].code", equalTo("EMAIL_MALFORMED"));
    }

    private static ValidatableResponse sendCode(Map<String, Object> form, String contact) {
        return given().contentType("application/json")
                .body(Map.of("nik", form.get("nik"), contact, form.get(contact)))
                .post("/v1/sign-in/code")
                .then();
    }

    private static ValidatableResponse signIn(Map<String, Object> form, String contact, String code) {
        Map<String, Object> person = new HashMap<>(Map.of("nik", form.get("nik"), contact, form.get(contact)));
        person.put("code", code);
        return given().contentType("application/json")
                .body(person)
                .post("/v1/sign-in")
                .then();
    }
}
