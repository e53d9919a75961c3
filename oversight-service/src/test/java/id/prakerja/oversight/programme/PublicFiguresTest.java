package id.prakerja.oversight.programme;

import static id.prakerja.oversight.support.ToldHistory.TENS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.prakerja.access.Role;
import id.prakerja.oversight.programme.domain.SmallCells;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.ToldHistory;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of the programme without a token, in each form in which it is given out. */
@ComponentTest
class PublicFiguresTest {

    @BeforeEach
    void tell() {
        ToldHistory.tell();
    }

    @Test
    void everyFigureGoesDownToPartsThatSumToItAndNoneIsSmallInEveryFormOfIt() {
        List<String> names = given().get("/v1/public-figures").jsonPath().getList("figure");
        assertEquals(List.of("registered", "selected", "finished", "paid"), names);
        for (String name : names) {
            JsonPath figure = given().get("/v1/public-figures/{name}.json", name)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            long value = figure.getLong("value");
            List<Long> parts = figure.getList("parts.people", Long.class);

            Supplier<String> shown = () -> name + " " + figure.prettify();
            assertEquals(value, sum(parts), shown);
            assertTrue(parts.stream().allMatch(people -> people >= SmallCells.LEAST), shown);
            assertEquals(value, ofTheStaff(name), "what those who run the programme read");
            assertEquals(parts, peopleOf(csv(name)), "the rows of the table");
            assertEquals(List.of(value, value), onThePage(name), "the page and its parts");
            assertThat(figure.getString("definition.en"), greaterThan(""));
            assertThat(figure.getString("definition.id"), greaterThan(""));
            assertThat(figure.getString("countedAt"), greaterThan("2020"));
            assertThat(figure.getLong("waiting"), greaterThanOrEqualTo(0L));
        }
    }

    @Test
    void theSelectedAreToldByWaveAndProvince() {
        given().get("/v1/public-figures/selected.json")
                .then()
                .body("value", equalTo(TENS * 4))
                .body("parts.wave", equalTo(List.of("6", "6")))
                .body("parts.people", equalTo(List.of(TENS * 2, TENS * 2)));
        assertThat(csv("registered"), startsWith("wave,province,people\r\n,32,%d\r\n".formatted(TENS * 5)));
    }

    @Test
    void theDescriptionIsADataPackageWhoseResourcesAreThereAsItSays() throws IOException {
        String description = given().get("/v1/public-figures/datapackage.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try (InputStream schema = getClass().getResourceAsStream("/data-package.schema.json")) {
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(description, InputFormat.JSON));
        }

        JsonPath described = new JsonPath(description);
        List<String> paths = described.getList("resources.path");
        assertEquals(8, paths.size());
        for (int i = 0; i < paths.size(); i++) {
            String mediaType = described.getString("resources[%d].mediatype".formatted(i));
            String content = given().get("/v1/public-figures/" + paths.get(i))
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(mediaType))
                    .extract()
                    .asString();
            if ("text/csv".equals(mediaType)) {
                List<String> fields = described.getList("resources[%d].schema.fields.name".formatted(i));
                assertEquals(
                        String.join(",", fields), content.lines().findFirst().orElse(""));
            }
        }
    }

    @Test
    void aFigureThatIsNotPublicIsNotThere() {
        given().get("/v1/public-figures/suspended.json").then().statusCode(404).body("code", equalTo("FIGURE_UNKNOWN"));
        given().get("/v1/public-figures/suspended.csv").then().statusCode(404);
    }

    @Test
    void thePageSpeaksBothLanguagesAndRunsNoScript() {
        given().get("/programme?lang=id")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<html lang=\"id\">"))
                .body(containsString("tertinggal 0 peristiwa"));
        given().get("/programme").then().body(containsString("0 events behind"));
    }

    private static String csv(String figure) {
        return given().get("/v1/public-figures/{figure}.csv", figure)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Long> peopleOf(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> Long.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .toList();
    }

    /** The figure as the page says it in large type, with the sum of its table. */
    private static List<Long> onThePage(String figure) {
        String page = given().get("/programme").asString();
        String from = page.substring(page.indexOf("<section id=\"%s\">".formatted(figure)));
        String section = from.substring(0, from.indexOf("</section>"));
        return List.of(sum(numbers("<strong>", section)), sum(numbers("<td class=\"number\">", section)));
    }

    private static List<Long> numbers(String before, String html) {
        return Pattern.compile(before + "([0-9.]+)<")
                .matcher(html)
                .results()
                .map(found -> Long.valueOf(found.group(1).replace(".", "")))
                .toList();
    }

    private static long ofTheStaff(String figure) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/figures/{figure}", figure)
                .jsonPath()
                .getLong("value");
    }

    private static long sum(List<Long> parts) {
        return parts.stream().mapToLong(Long::longValue).sum();
    }
}
