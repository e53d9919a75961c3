package id.prakerja.training.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The past of a person does not weigh on the document that every change loads and stores. */
@ServiceTest
class EndedEnrolmentsTest {

    private static final int PURCHASES = 500;

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void fiveHundredCancelledPurchasesLeaveTheAccountSmallAndAreAllShown() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        long before = undone();
        List<String> enrolments = new ArrayList<>();
        List<String> vouchers = new ArrayList<>();
        String first = learner.purchase(course);

        for (int i = 0; i < PURCHASES; i++) {
            String body = i == 0 ? first : learner.purchase(course);
            JsonPath bought = course.platform()
                    .post(learner.path(course.platform()), body, "buy-" + i)
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            enrolments.add(bought.getString("enrolmentId"));
            vouchers.add(bought.getString("voucher"));
            learner.step(course.platform(), enrolments.get(i), "cancellation", "\"reason\":\"ANY\"")
                    .statusCode(200);
        }

        assertTrue(document(learner).getList("enrolments", Document.class).size() <= 1);
        assertEquals(enrolments, learner.account().getList("enrolments.enrolmentId"));
        assertEquals(Learner.BALANCE, learner.account().getLong("balance"));
        assertEquals(before + PURCHASES, undone());
        learner.step(course.platform(), enrolments.get(0), "attendance", "\"attendance\":10")
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_CLOSED"));
        Learner.redeem(course.institution(), vouchers.get(0)).statusCode(409).body("code", equalTo("ENROLMENT_CLOSED"));
        course.platform()
                .post(learner.path(course.platform()), first, "buy-0")
                .statusCode(422)
                .body("code", equalTo("CONSENT_UNKNOWN"));
        assertEquals(PURCHASES, learner.account().getList("enrolments").size());
    }

    private Document document(Learner learner) {
        return mongo.getDatabase(database)
                .getCollection("account")
                .find(new Document("_id", learner.id().toString()))
                .collect()
                .first()
                .await()
                .atMost(Waiting.PATIENCE);
    }

    private static long undone() {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("refunded");
    }
}
