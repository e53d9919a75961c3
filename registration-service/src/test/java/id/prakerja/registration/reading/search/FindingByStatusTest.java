package id.prakerja.registration.reading.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists by status, which no index of the status serves. */
@ServiceTest
class FindingByStatusTest {

    private static final String PROVINCE = "64";
    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Inject
    Pool pool;

    @Test
    void everybodyIsFoundByTheStatusOfThisMomentAndByNoOther() {
        Map<ApplicantStatus, UUID> people = new EnumMap<>(ApplicantStatus.class);
        int wave = Waves.open();
        people.put(ApplicantStatus.READY, inStatus(People.person(), "READY"));
        people.put(ApplicantStatus.IDENTITY_REJECTED, inStatus(People.mismatched(), "IDENTITY_REJECTED"));
        people.put(ApplicantStatus.IN_WAVE, joined(wave));
        people.put(ApplicantStatus.SELECTED, joined(wave));
        people.put(ApplicantStatus.BARRED, joined(wave));
        Waves.select(people.get(ApplicantStatus.SELECTED), wave);
        Waves.revoke(people.get(ApplicantStatus.BARRED), wave);
        Api.awaitStatus(people.get(ApplicantStatus.SELECTED), "SELECTED");
        Api.awaitStatus(people.get(ApplicantStatus.BARRED), "BARRED");
        Api.registryAway(true);
        try {
            people.put(ApplicantStatus.IDENTITY_PENDING, registered(People.person()));

            for (ApplicantStatus status : ApplicantStatus.values()) {
                for (ValidatableResponse found : List.of(listed(status), searched(status))) {
                    found.statusCode(200).body("items.status", everyItem(equalTo(status.name())));
                    people.forEach((its, id) -> found.body(
                            "items.applicantId", its == status ? hasItem(id.toString()) : not(hasItem(id.toString()))));
                }
            }
        } finally {
            Api.registryAway(false);
        }
    }

    /** Else PostgreSQL would have to enter the new version of a row into every index of the table. */
    @Test
    void whatChangesWithAStatusStandsInNoIndexThatPointsToRows() {
        List<String> indexes = new ArrayList<>();
        pool.query("""
                        select indexdef from pg_indexes
                         where tablename = 'applicant' and indexdef !~ 'USING brin'
                           and indexdef ~ '\\m(status|status_reason|status_changed_at|ready_at|identity_verified_at|failed_selections)\\M'
                        """).execute().await().indefinitely().forEach(row -> indexes.add(row.getString("indexdef")));

        assertEquals(List.of(), indexes);
    }

    private static UUID registered(Map<String, Object> form) {
        form.put("province", PROVINCE);
        form.put("regency", "6471");
        return Api.registered(form);
    }

    private static UUID inStatus(Map<String, Object> form, String status) {
        UUID id = registered(form);
        Api.awaitStatus(id, status);
        return id;
    }

    private static UUID joined(int wave) {
        UUID id = inStatus(People.person(), "READY");
        Api.join(id, wave).statusCode(201);
        return id;
    }

    private static ValidatableResponse listed(ApplicantStatus status) {
        return Api.as(OPERATOR)
                .get("/v1/applicants?limit=500&province=" + PROVINCE + "&status=" + status)
                .then();
    }

    private static ValidatableResponse searched(ApplicantStatus status) {
        return Api.as(OPERATOR)
                .body(Map.of("status", status, "province", PROVINCE, "purpose", "SUPPORT"))
                .post("/v1/applicant-searches?limit=500")
                .then();
    }
}
