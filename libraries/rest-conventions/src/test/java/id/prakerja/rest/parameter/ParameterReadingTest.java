package id.prakerja.rest.parameter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.rest.page.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParameterReadingTest {

    private static final String ID = "018f3a5d-ac96-774b-bcce-b302099a8057";
    private static final String BASE = "/v1/parameters/" + ID + "/7";

    @Test
    void whatIsWellFormedIsRead() {
        given().get(
                        BASE
                                + "?on=MONDAY&resolved=true&day=2020-08-27&since=2020-08-27T05:00:00Z&wave=6&after=9&text=x&limit=3")
                .then()
                .statusCode(200)
                .body(equalTo(ID + " 7 MONDAY true 2020-08-27 2020-08-27T05:00:00Z 6 9 x 3 null"));
    }

    @Test
    void whatWasNotGivenIsNothingOrTheDefault() {
        given().get(BASE).then().statusCode(200).body(equalTo(ID + " 7 null false null null null null null 50 null"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,abc",
        "limit,1.5",
        "limit,99999999999",
        "on,monday",
        "on,0",
        "resolved,abc",
        "resolved,1",
        "resolved,TRUE",
        "day,2020-08-27T05:00:00Z",
        "day,27-08-2020",
        "day,-999999999-01-01",
        "day,2020-02-30",
        "since,2020-08-27",
        "since,1598504400",
        "since,%2B1000000000-12-31T23:59:59Z",
        "wave,six",
        "wave,2147483648",
        "after,x",
        "text,%00",
        "text,a%00b",
        "day,2020-08-27%00",
        "cursor,%00"
    })
    void whatCannotBeReadIsRefusedByTheNameOfItsParameter(String parameter, String value) {
        given().urlEncodingEnabled(false)
                .get(BASE + "?" + parameter + "=" + value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("detail", equalTo("The value of the field " + parameter + " has the wrong form."));
    }

    @ParameterizedTest
    @CsvSource({"id,none/7", "id,1-1-1-1-1/7", "number," + ID + "/x", "number," + ID + "/1.0", "path," + ID + "/7%00"})
    void soIsAPartOfThePath(String parameter, String path) {
        given().urlEncodingEnabled(false)
                .get("/v1/parameters/" + path)
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("detail", equalTo("The value of the field " + parameter + " has the wrong form."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b"})
    void aCursorWithNulIsNotOneThatWasGivenOut(String position) {
        given().queryParam("cursor", Cursor.after(position))
                .get(BASE)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }
}
