package id.prakerja.registration.privacy.personaldata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.digests.DigestPair;
import id.prakerja.sealed.digests.DigestTable;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may change the key of digests, and what moves with it. */
@ServiceTest
class DigestKeysTest {

    private static final String AUDITOR = Tokens.staff(Role.AUDITOR);

    /** Of the content of requests, which is told from others for a while; and of the keys of requests, under a key that follows from the first and stays. */
    private static final Set<String> OF_REQUESTS = Set.of(
            "idempotency_record.request_digest",
            "applicant.request_digest",
            "applicant.request_key_digest",
            "wave_entry.request_key_digest");

    @Inject
    DigestVersions versions;

    @All
    @Inject
    List<DigestTable> tables;

    @All
    @Inject
    List<DigestPair> pairs;

    @BeforeEach
    void theSecondKeyWasNotPutToUse() {
        Rotation.hasNotBegun(versions);
    }

    @AfterEach
    void everythingStandsUnderTheSecondKey() {
        Rotation.isOver(versions);
    }

    @Test
    void theKeysAreTheOperatorsAndNoneIsTakenTwice() {
        Api.as(AUDITOR)
                .body(Map.of("reason", "A test"))
                .post(Rotation.PATH)
                .then()
                .statusCode(403);
        Api.as(Tokens.officer("32")).get("/v1/digest-keys").then().statusCode(403);
        Api.as(AUDITOR).get(Rotation.PATH).then().statusCode(404).body("code", equalTo("DIGEST_ROTATION_UNKNOWN"));
        Rotation.post("/v1/digest-keys/unheard-of/rotation")
                .statusCode(404)
                .body("code", equalTo("DIGEST_CHAIN_UNKNOWN"));
        Rotation.keys().body("find { it.chain == 'blind-index' }.keys", hasSize(1));

        Rotation.isKilledAt(Api.registered(People.person()));
        Rotation.start().statusCode(200);
        Rotation.post(Rotation.PATH + "/pause").statusCode(200).body("status", equalTo("PAUSED"));
        Rotation.keys()
                .body("find { it.chain == 'blind-index' }.keys[1].keyId", equalTo("after"))
                .body("find { it.chain == 'blind-index' }.keys[1].settledAt", nullValue());
        Rotation.nobodyIsKilled();
        Rotation.start().statusCode(200);
        patiently().untilAsserted(() -> Rotation.progress().body("status", equalTo("DONE")));

        Rotation.start().statusCode(409).body("code", equalTo("DIGEST_KEY_NOT_ADDED"));
        Api.as(AUDITOR)
                .get("/v1/operator-actions")
                .then()
                .body("items.action", hasItem("DIGEST_ROTATION_STARTED"))
                .body("items.action", hasItem("DIGEST_ROTATION_PAUSED"));
    }

    /** A column of digests moves with the chain, has a key of its own, or is forgotten before long. */
    @Test
    void noTableHoldsADigestThatWouldKeepItsOldVersion() {
        Set<String> declared = Stream.concat(
                        tables.stream()
                                .flatMap(table -> table.digests().stream().map(digest -> table.name() + "." + digest)),
                        pairs.stream()
                                .flatMap(pair ->
                                        Stream.of(pair.name() + "." + pair.digest(), pair.name() + "." + pair.next())))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(OF_REQUESTS);
        Database.run("""
                        select table_name || '.' || column_name as name
                          from information_schema.columns
                         where table_schema = current_schema() and data_type = 'bytea' and column_name like '%digest'
                        """).forEach(row -> all.add(row.getString("name")));
        declared.addAll(OF_REQUESTS);

        assertEquals(declared, all);
    }
}
