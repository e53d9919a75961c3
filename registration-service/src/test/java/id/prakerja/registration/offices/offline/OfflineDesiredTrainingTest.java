package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form on paper asks which training a person wants. */
@ServiceTest
class OfflineDesiredTrainingTest {

    private static final List<String> COLUMNS = Stream.concat(
                    OfflineUploads.COLUMNS.stream(), Stream.of("desiredTrainings"))
            .toList();

    @Inject
    Pool pool;

    @Inject
    BlindIndex index;

    @Test
    void whatIsWantedStandsInTheProfileAndWhoWantsNothingHasNone() {
        Map<String, Object> wants = wanting("CARE / culinary");
        Map<String, Object> silent = People.person();

        accepted(2, List.of(wants, silent));

        profileOf(registered(wants))
                .body("held.profile.desiredTrainings", contains("CARE", "CULINARY"))
                .body("held.profile.yearsOfWork", nullValue());
        profileOf(registered(silent)).body("held.profile", nullValue());
    }

    @Test
    void aProfileThatTheFormHasBegunIsCompleteOnceTheRestIsToldAndDeclared() {
        Map<String, Object> wants = wanting("SALES");
        accepted(1, List.of(wants));
        UUID id = registered(wants);

        put(id, "declarations", Map.of("version", "2020", "accepted", List.of("CONSENT", "TRUTHFULNESS")));
        profileOf(id).body("held.profile.completedAt", nullValue());
        put(id, "profile", Map.of("desiredTrainings", List.of("DIGITAL"), "yearsOfWork", 4));

        profileOf(id)
                .body("held.profile.desiredTrainings", contains("DIGITAL"))
                .body("held.profile.completedAt", notNullValue());
    }

    @Test
    void aTrainingThatThereIsNotRejectsTheRow() {
        String id = accepted(0, List.of(wanting("SINGING"))).extract().path("id");

        Api.as(Tokens.officer("32"))
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items[0].faults.field", contains("desiredTrainings"))
                .body("items[0].faults.code", contains("VALUE_NOT_IN_LIST"));
    }

    private static Map<String, Object> wanting(String trainings) {
        Map<String, Object> person = People.person();
        person.put("desiredTrainings", trainings);
        return person;
    }

    private static ValidatableResponse accepted(int number, List<Map<String, Object>> people) {
        return OfflineUploads.workedThrough(
                        OfflineUploads.handOver(people.size()), "CSV", OfflineUploads.csv(COLUMNS, people))
                .body("accepted", equalTo(number));
    }

    private UUID registered(Map<String, Object> person) {
        return pool.preparedQuery("select id from applicant where nik_digest = any ($1)")
                .execute(Tuple.of(index.nik(person.get("nik").toString()).either()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID("id");
    }

    private static ValidatableResponse profileOf(UUID id) {
        return Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/own-data")
                .then()
                .statusCode(200);
    }

    private static void put(UUID id, String what, Map<String, Object> body) {
        Api.as(Tokens.applicant(id))
                .body(body)
                .put("/v1/applicants/" + id + "/" + what)
                .then()
                .statusCode(200);
    }
}
