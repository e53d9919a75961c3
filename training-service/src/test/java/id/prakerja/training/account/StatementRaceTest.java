package id.prakerja.training.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class StatementRaceTest {

    private static final int WRITERS = 64;
    private static final int COURSES = 16;
    private static final long PRICE = 130_000;

    @Test
    void whateverSixtyFourWritersBuyAndCancelTheStatementSumsToTheRupiah() {
        Learner learner = Learner.selected();
        Course first = Course.approved(Course.approved().platform(), PRICE);
        List<Course> courses = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> Course.submitted(first.platform(), first.institution(), PRICE)
                                        .approve())
                                .limit(COURSES - 1L))
                .toList();
        List<Long> moved = Collections.synchronizedList(new ArrayList<>());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

        CompletableFuture.allOf(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> CompletableFuture.runAsync(
                                () -> moved.addAll(write(learner, courses.get(writer % COURSES), writer % 3 == 0)),
                                writers))
                        .toArray(CompletableFuture[]::new))
                .join();
        writers.shutdown();

        long left = Learner.BALANCE + moved.stream().mapToLong(Long::longValue).sum();
        assertTrue(left >= 0 && left < Learner.BALANCE, "Something was bought, and nothing overdrawn: " + left);
        assertEquals(left, learner.account().getLong("balance"));
        JsonPath statement = given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/" + learner.id() + "/balance-statement")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(left, statement.getLong("balance"));
        assertEquals(left, statement.getLong("lines.amount.sum()"));
        assertEquals(left, statement.getLong("lines[-1].balance"));
        assertEquals(moved.size() + 1, statement.getList("lines").size());
        assertTrue(statement.getList("lines.balance", Long.class).stream().allMatch(balance -> balance >= 0));
    }

    /** What was moved, in rupiah. What is too busy to answer is asked again until it says whether it has had its effect. */
    private static List<Long> write(Learner learner, Course course, boolean cancels) {
        ValidatableResponse consent = learner.consent(course);
        if (consent.extract().statusCode() != 201) {
            return List.of();
        }
        JsonPath given = consent.extract().jsonPath();
        Partner platform = course.platform();
        ValidatableResponse bought =
                platform.insist(learner.path(course.platform()), learner.purchase(course, given.getString("consent")));
        if (bought.extract().statusCode() != 201) {
            return List.of();
        }
        String enrolment = bought.extract().path("enrolmentId");
        return cancels
                        && platform.insist(
                                                learner.path(course.platform()) + "/" + enrolment + "/cancellation",
                                                learner.step(course.platform(), enrolment, "\"reason\":\"ANY\""))
                                        .extract()
                                        .statusCode()
                                == 200
                ? List.of(-PRICE, PRICE)
                : List.of(-PRICE);
    }
}
