package id.prakerja.registration.privacy.personaldata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rotation to the second of the two keys that are configured in tests. */
public final class Rotation {

    public static final String PATH = "/v1/digest-keys/blind-index/rotation";

    private Rotation() {}

    /** As before the second key was put to use. */
    public static void hasNotBegun(DigestVersions versions) {
        List.of(
                        "delete from digest_version where version > 1",
                        "delete from duplicate_case",
                        "delete from key_walk_table",
                        "delete from key_walk",
                        "delete from work_item where queue = 'digest-rotation'")
                .forEach(Database::run);
        versions.follow().await().indefinitely();
    }

    /** As the other tests find it: everything stands under the second key. */
    public static void isOver(DigestVersions versions) {
        Database.run("drop function if exists killed cascade");
        Database.run("delete from digest_version where version > 2");
        versions.follow().await().indefinitely();
        if (Database.number("select count(*) from digest_version where version = 2 and settled_at is not null") == 0) {
            toTheEnd();
        }
        versions.follow().await().indefinitely();
    }

    /** Until everybody writes under the second key, and no further. */
    public static void toTheMiddle() {
        start().statusCode(200);
        patiently()
                .untilAsserted(
                        () -> keys().body("find { it.chain == 'blind-index' }.keys[1].writtenAt", notNullValue()));
        post(PATH + "/pause").statusCode(200);
    }

    public static void toTheEnd() {
        start().statusCode(200);
        patiently().untilAsserted(() -> progress().body("status", equalTo("DONE")));
    }

    /** Every transaction that reaches this person ends as that of an instance which is killed: nothing of it is kept. */
    public static void isKilledAt(UUID person) {
        isKilledAt("applicant", person);
    }

    /** The same at any row of a table. */
    public static void isKilledAt(String table, UUID row) {
        Database.run("create function killed() returns trigger language plpgsql"
                + " as $$ begin raise exception 'killed'; end $$");
        Database.run("create trigger killed before update on " + table + " for each row"
                + " when (new.digest_version = 2 and old.digest_version = 1 and new.id = '" + row
                + "') execute function killed()");
    }

    public static void nobodyIsKilled() {
        Database.run("drop function killed cascade");
    }

    public static ValidatableResponse keys() {
        return Api.as(Tokens.staff(Role.AUDITOR)).get("/v1/digest-keys").then().statusCode(200);
    }

    public static ValidatableResponse start() {
        return post(PATH);
    }

    public static ValidatableResponse post(String path) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("reason", "A test"))
                .post(path)
                .then();
    }

    public static ValidatableResponse progress() {
        return Api.as(Tokens.staff(Role.AUDITOR)).get(PATH).then().statusCode(200);
    }
}
